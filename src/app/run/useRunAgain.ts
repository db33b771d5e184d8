import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useStartRun } from '../http/queries.ts';
import { goTo } from '../routing/useRoute.ts';
import { newId } from '../shared/new-id.ts';
import { type RunRequest, readRequest, rememberRequest } from './requests.ts';

/** What a run was started with, if this browser started it; undefined while it is looked up. */
export function useRunRequest(run: string): RunRequest | null | undefined {
  return useQuery({
    queryKey: ['requests', run],
    queryFn: () => readRequest(run),
    networkMode: 'always',
  }).data;
}

/** Starts the same run once more and shows it. Pressing twice while it starts starts one run. */
export function useRunAgain(request: RunRequest | null | undefined) {
  const start = useStartRun();
  const key = useRef<string | null>(null);
  const press = useCallback(async () => {
    if (!request) {
      return;
    }
    key.current ??= newId();
    try {
      const run = await start.mutateAsync({ ...request.body, idempotencyKey: key.current });
      await rememberRequest({ ...request, run: run.id, at: Date.now() });
      goTo({ page: 'run', id: run.id });
      key.current = null;
    } catch {
      // The mutation holds the failure; the page shows it. The next press may be the same run.
    }
  }, [request, start.mutateAsync]);
  return { press, isPending: start.isPending, failure: start.error };
}
