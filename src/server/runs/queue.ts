/** A task that waits for its turn, or has it. */
interface Entry {
  readonly id: string;
  readonly stop: AbortController;
  readonly task: (stop: AbortController) => Promise<void>;
  readonly ended: PromiseWithResolvers<void>;
}

/** Runs one task at a time, in order. */
export interface RunQueue {
  /** Tasks that wait. */
  readonly waiting: number;
  add(id: string, task: (stop: AbortController) => Promise<void>): void;
  /** Takes a waiting task out; false when it does not wait. */
  withdraw(id: string): boolean;
  /** Stops the task when it is the running one, and resolves when it has ended. */
  stop(id: string, reason: string): Promise<void>;
  /** Takes out all waiting tasks and stops the running one; gives the ids of those that waited. */
  shutDown(reason: string): Promise<readonly string[]>;
}

/** Makes an empty queue. Tasks must not reject; one that does is reported and the next one starts. */
export function createQueue(report: (message: string, error: unknown) => void): RunQueue {
  const entries: Entry[] = [];
  let running: Entry | null = null;

  const next = (): void => {
    running = entries.shift() ?? null;
    const entry = running;
    if (entry !== null) {
      entry
        .task(entry.stop)
        .catch((error) => report(`Run ${entry.id} ended without a record`, error))
        .finally(() => {
          entry.ended.resolve();
          next();
        });
    }
  };

  const withdraw = (id: string): boolean => {
    const at = entries.findIndex((entry) => entry.id === id);
    return at !== -1 && entries.splice(at, 1).length === 1;
  };

  const stop = async (id: string, reason: string): Promise<void> => {
    if (running?.id === id) {
      running.stop.abort(reason);
      await running.ended.promise;
    }
  };

  return {
    get waiting() {
      return entries.length;
    },
    add: (id, task) => {
      entries.push({ id, task, stop: new AbortController(), ended: Promise.withResolvers() });
      if (running === null) {
        next();
      }
    },
    withdraw,
    stop,
    shutDown: async (reason) => {
      const waited = entries.splice(0).map((entry) => entry.id);
      if (running !== null) {
        await stop(running.id, reason);
      }
      return waited;
    },
  };
}
