import { EventEmitter, once } from 'node:events';

/** Tells followers that a run has new events in the store. It carries no data: the store does. */
export interface Feed {
  /** To be called after events of the run are written. */
  changed(id: string): void;
  /** A number that grows with every change of the run. */
  version(id: string): number;
  /** Waits for a version above `version`: true when it came, false after `timeout` ms or an abort. */
  wait(id: string, version: number, timeout: number, signal: AbortSignal): Promise<boolean>;
}

/** Makes a feed within this process. */
export function createFeed(): Feed {
  const emitter = new EventEmitter().setMaxListeners(0);
  const versions = new Map<string, number>();
  const version = (id: string) => versions.get(id) ?? 0;
  return {
    version,
    changed: (id) => {
      versions.set(id, version(id) + 1);
      emitter.emit(id);
    },
    wait: async (id, seen, timeout, signal) => {
      if (version(id) > seen) {
        return true;
      }
      const until = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
      return once(emitter, id, { signal: until }).then(
        () => true,
        () => false,
      );
    },
  };
}
