import type { Run } from '#core';
import type { Outcome } from './closing.ts';

const RETRY_IN_MS = 5_000;

/** An end that has yet to be written. */
interface LateEnd extends Outcome {
  readonly endedAt: string;
}

/** What of a run tells that it has ended. */
type Ending = Pick<Run, 'state' | 'failure' | 'endedAt'>;

/** The ends of runs that the store did not take, as on a full disk: shown at once, written when it takes them. */
export interface LateEnds {
  add(id: string, end: LateEnd): void;
  /** A run as it ended, also where that is not written yet. */
  shown<Shown extends Ending & Pick<Run, 'id'>>(run: Shown): Shown;
  /** Writes none from now on: the next start of the server closes what is left. */
  stop(): void;
}

/** Makes them over what writes an end, which rejects while it can't. */
export function createLateEnds(write: (id: string, end: LateEnd) => Promise<void>): LateEnds {
  const ends = new Map<string, LateEnd>();
  let timer: NodeJS.Timeout | undefined;

  const later = (): void => {
    timer = ends.size === 0 ? undefined : setTimeout(writeAll, RETRY_IN_MS).unref();
  };
  const writeAll = async (): Promise<void> => {
    for (const [id, end] of ends) {
      await write(id, end).then(
        () => ends.delete(id),
        () => false,
      );
    }
    later();
  };

  return {
    add: (id, end) => {
      ends.set(id, end);
      if (timer === undefined) {
        later();
      }
    },
    shown: (run) => ({ ...run, ...ends.get(run.id) }),
    stop: () => {
      clearTimeout(timer);
      ends.clear();
    },
  };
}
