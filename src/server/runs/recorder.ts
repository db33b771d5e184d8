import { LIMITS, type LogLine, type RunEvent, type RunImage, type RunPhase } from '#core';
import { cleanLine, cutLine } from '../lines.ts';
import type { Redactor } from '../redact.ts';
import type { Store } from '../store/store.ts';
import { closingEvents, type OpenRun, type Outcome } from './closing.ts';
import type { Feed } from './feed.ts';

/** Lines that make a batch at once, and the longest time a line waits for others, in ms. */
const BATCH = { lines: 500, wait: 100 };

const TRUNCATED = `Log truncated: it is longer than ${LIMITS.logLength / 1024 / 1024} million characters or ${LIMITS.logLines / 1e6} million lines. The run goes on.`;

/** What a recorder needs. */
export interface RecorderOptions {
  readonly id: string;
  readonly run: OpenRun;
  readonly store: Store;
  readonly feed: Feed;
  /** Called once when the store fails; the run can't go on unrecorded. */
  readonly onStoreFailure: (error: unknown) => void;
}

/** Writes down what happens in one run, in order and in batches; no secret gets past it. */
export class RunRecorder {
  readonly #options: RecorderOptions;
  readonly #phases: RunPhase[];
  readonly #images: RunImage[];
  #redact: Redactor = (text) => text;
  #lines: LogLine[] = [];
  #lineCount = 0;
  #characters = 0;
  #truncated = false;
  #timer: NodeJS.Timeout | undefined;
  #written: Promise<void> = Promise.resolve();
  #failure: unknown = null;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#phases = [...options.run.phases];
    this.#images = [...options.run.images];
  }

  /** Takes secrets out of every line from now on. */
  redactWith(redact: Redactor): void {
    this.#redact = redact;
  }

  /** The line as it is kept: no secret, no control character, not too long. */
  readable(text: string): string {
    return cutLine(this.#redact(cleanLine(text)), LIMITS.logLineLength);
  }

  started(): void {
    this.#write([{ type: 'started', time: now() }]);
  }

  /** Changes a phase; the times follow from the status. */
  phase(index: number, status: RunPhase['status']): void {
    const known = this.#phases[index];
    if (known) {
      const time = now();
      const times = status === 'running' ? { startedAt: time } : { endedAt: time };
      const phase = { ...known, ...times, status };
      this.#phases[index] = phase;
      this.#write([{ type: 'phase', time, phase }]);
    }
  }

  image(reference: string, change: Pick<RunImage, 'status' | 'digest'>): void {
    const at = this.#images.findIndex((image) => image.reference === reference);
    const known = this.#images[at];
    if (known) {
      const image = { ...known, ...change };
      this.#images[at] = image;
      this.#write([{ type: 'image', time: now(), image }]);
    }
  }

  /** Adds a line that is `readable` already. */
  line(phase: number, source: LogLine['source'], text: string): void {
    if (source === 'engine' && this.#isFull(text.length)) {
      if (this.#truncated) {
        return;
      }
      this.#truncated = true;
      this.#push(phase, 'waybill', TRUNCATED);
      return;
    }
    this.#push(phase, source, text);
  }

  /** Ends the run. Resolves when it is written; rejects when it can't be. */
  async end(outcome: Outcome): Promise<void> {
    this.#flushLines();
    await this.#written;
    const run = { phases: this.#phases, images: this.#images };
    await this.#options.store.append(this.#options.id, closingEvents(run, outcome, now()));
    this.#options.feed.changed(this.#options.id);
  }

  #isFull(length: number): boolean {
    this.#characters += length + 1;
    return this.#characters > LIMITS.logLength || this.#lineCount >= LIMITS.logLines;
  }

  #push(phase: number, source: LogLine['source'], text: string): void {
    this.#lineCount += 1;
    this.#lines.push({ number: this.#lineCount, time: now(), phase, source, text });
    if (this.#lines.length >= BATCH.lines) {
      this.#flushLines();
    } else {
      this.#timer ??= setTimeout(() => this.#flushLines(), BATCH.wait);
    }
  }

  #flushLines(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#lines.length > 0) {
      const lines = this.#lines;
      this.#lines = [];
      this.#append([{ type: 'log', lines }]);
    }
  }

  #write(events: readonly RunEvent[]): void {
    this.#flushLines();
    this.#append(events);
  }

  #append(events: readonly RunEvent[]): void {
    const { id, store, feed, onStoreFailure } = this.#options;
    this.#written = this.#written.then(async () => {
      if (this.#failure !== null) {
        return;
      }
      try {
        await store.append(id, events);
        feed.changed(id);
      } catch (error) {
        this.#failure = error;
        onStoreFailure(error);
      }
    });
  }
}

/** The moment, as the protocol writes it. */
export function now(): string {
  return new Date().toISOString();
}
