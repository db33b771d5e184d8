import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { hasEnded, type Run } from '#core';
import { BACKEND_KEYS, useRun } from '../http/queries.ts';
import { applyEvent } from './live-run.ts';
import { createLogStore, type LogSnapshot } from './log-store.ts';
import { listenToRun } from './run-events.ts';

/** A run with its log, kept up to date. */
export interface LiveRun {
  readonly run: Run | undefined;
  /** Why the run can't be read; null when it can or is being read. */
  readonly failure: Error | null;
  readonly log: LogSnapshot;
  /** False while the server is away in the middle of a run. */
  readonly connected: boolean;
}

const PAUSE = 100;

/** Ten times a second is live enough to read, and leaves the page free for the person. */
function soon(task: () => void): void {
  setTimeout(() => requestAnimationFrame(task), PAUSE);
}

/** Follows a run by its events; the server is asked now and then beside them. */
export function useLiveRun(id: string): LiveRun {
  const queries = useQueryClient();
  const query = useRun(id);
  const [log] = useState(() => createLogStore(soon));
  const [connected, setConnected] = useState(true);
  const known = query.data !== undefined;

  useEffect(() => {
    if (!known) {
      return;
    }
    return listenToRun(id, {
      onConnection: setConnected,
      onEvent: (event) => {
        if (event.type === 'log') {
          log.append(event.lines);
          return;
        }
        queries.setQueryData<Run>(BACKEND_KEYS.run(id), (run) => run && applyEvent(run, event));
        if (event.type === 'end') {
          void queries.invalidateQueries({ queryKey: BACKEND_KEYS.run(id) });
          void queries.invalidateQueries({ queryKey: BACKEND_KEYS.runs });
        }
      },
    });
  }, [id, known, log, queries]);

  return {
    run: query.data,
    failure: query.data === undefined ? query.error : null,
    log: useSyncExternalStore(log.subscribe, log.snapshot),
    connected: connected || (query.data !== undefined && hasEnded(query.data.state)),
  };
}
