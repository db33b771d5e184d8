import { runEventSchema } from '#core';
import { withoutColours } from '../lines.ts';
import type { Store, StoredEvent } from '../store/store.ts';
import type { Feed } from './feed.ts';

/** Events per read of the store. */
const PAGE = 200;

/** Silence after which a comment is sent, so that no proxy thinks the stream is dead, in ms. */
const HEARTBEAT = 15_000;

/** What a follower wants. */
export interface FollowOptions {
  readonly store: Store;
  readonly feed: Feed;
  readonly id: string;
  /** Position of the last event that the follower has. */
  readonly after: number;
  /** Aborted when the follower is gone. */
  readonly signal: AbortSignal;
}

/** A run's events as server-sent events. Ends with the run. */
export async function* followRun(options: FollowOptions): AsyncGenerator<string> {
  yield 'retry: 1000\n\n';
  for await (const event of eventsOf(options)) {
    yield event === null
      ? ': still here\n\n'
      : `id: ${event.position}\nevent: ${event.type}\ndata: ${event.data}\n\n`;
  }
}

/**
 * A run's events from the store only: what a follower sees is what is kept, whether it came at once,
 * late, or again after a lost connection. Null after a silence. Ends with the run.
 */
export async function* eventsOf(options: FollowOptions): AsyncGenerator<StoredEvent | null> {
  const { store, feed, id, signal } = options;
  let position = options.after;
  while (!signal.aborted) {
    const version = feed.version(id);
    const events = await store.eventsAfter(id, position, PAGE);
    for (const event of events) {
      position = event.position;
      yield event;
      if (event.type === 'end') {
        return;
      }
    }
    if (events.length === 0 && !(await feed.wait(id, version, HEARTBEAT, signal))) {
      yield null;
    }
  }
}

/** A run's log so far as plain text, a line per line. */
export async function* readLog(store: Store, id: string): AsyncGenerator<string> {
  let position = 0;
  for (;;) {
    const events = await store.eventsAfter(id, position, PAGE);
    if (events.length === 0) {
      return;
    }
    position = events.at(-1)?.position ?? position;
    const lines = events
      .filter((event) => event.type === 'log')
      .map((event) => runEventSchema.parse(JSON.parse(event.data)))
      .flatMap((event) => (event.type === 'log' ? event.lines : []));
    if (lines.length > 0) {
      yield `${lines.map((line) => withoutColours(line.text)).join('\n')}\n`;
    }
  }
}
