import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { hasEnded, type Run, type StartRunBody } from '#core';
import { ask } from './client.ts';
import { NoServer } from './errors.ts';

const HEALTH_INTERVAL = 10_000;
const RUN_INTERVAL = 5_000;

/** Keys of what is read from the backend. */
export const BACKEND_KEYS = {
  health: ['backend', 'health'],
  codebases: ['backend', 'codebases'],
  connectors: ['backend', 'connectors'],
  config: ['backend', 'config'],
  runs: ['backend', 'runs'],
  run: (id: string) => ['backend', 'run', id],
} as const;

/** Whether a backend is there and what it can do; asked every ten seconds and when the page comes to the front. */
export function useHealth() {
  return useQuery({
    queryKey: BACKEND_KEYS.health,
    queryFn: ({ signal }) => ask('health', { signal }),
    refetchInterval: HEALTH_INTERVAL,
    retry: false,
    networkMode: 'always',
  });
}

/** The folders that may be built; asked once a backend is there. */
export function useCodebases() {
  const health = useHealth();
  return useQuery({
    queryKey: BACKEND_KEYS.codebases,
    queryFn: ({ signal }) => ask('codebases', { signal }),
    enabled: health.isSuccess,
    networkMode: 'always',
  });
}

/** The connectors that the backend has credentials for; asked once a backend is there. */
export function useConnectors() {
  const health = useHealth();
  return useQuery({
    queryKey: BACKEND_KEYS.connectors,
    queryFn: ({ signal }) => ask('connectors', { signal }),
    enabled: health.isSuccess,
    networkMode: 'always',
  });
}

/** The text of the backend's configuration; asked once a backend is there, undefined without one. */
export function useConfigText(): string | undefined {
  const health = useHealth();
  const { data } = useQuery({
    queryKey: BACKEND_KEYS.config,
    queryFn: ({ signal }) => ask('config', { signal }),
    enabled: health.isSuccess,
    networkMode: 'always',
  });
  return data?.text ?? undefined;
}

/** The history of runs, newest first, page by page. */
export function useRuns(pageSize = 50) {
  return useInfiniteQuery({
    queryKey: [...BACKEND_KEYS.runs, pageSize],
    queryFn: ({ pageParam, signal }) =>
      ask('listRuns', {
        query: { limit: String(pageSize), ...(pageParam === null ? {} : { before: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: (query) =>
      query.state.data?.pages[0]?.runs.some(({ state }) => !hasEnded(state)) ? RUN_INTERVAL : false,
    retry: 1,
    networkMode: 'always',
  });
}

/** One run; asked again now and then until it has ended, beside the live events. */
export function useRun(id: string) {
  return useQuery({
    queryKey: BACKEND_KEYS.run(id),
    queryFn: async ({ signal }) => (await ask('readRun', { params: { id }, signal })).run,
    refetchInterval: (query) =>
      query.state.data && hasEnded(query.state.data.state) ? false : RUN_INTERVAL,
    retry: 1,
    networkMode: 'always',
  });
}

/**
 * Starts a run. When the answer is lost the same request is sent again: its idempotency key keeps
 * the server from starting a second run.
 */
export function useStartRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: StartRunBody) => (await ask('startRun', { body })).run,
    retry: (failures, failure) => failures < 3 && failure instanceof NoServer,
    networkMode: 'always',
    onSuccess: (run) => rememberRun(queries, run),
    onError: () => queries.invalidateQueries({ queryKey: BACKEND_KEYS.health }),
  });
}

/** Stops a run. */
export function useCancelRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => (await ask('cancelRun', { params: { id } })).run,
    networkMode: 'always',
    onSuccess: (run) => rememberRun(queries, run),
  });
}

/** Deletes a run that has ended. */
export function useDeleteRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask('deleteRun', { params: { id } }),
    networkMode: 'always',
    onSettled: () => queries.invalidateQueries({ queryKey: BACKEND_KEYS.runs }),
  });
}

function rememberRun(queries: ReturnType<typeof useQueryClient>, run: Run): Promise<void> {
  queries.setQueryData(BACKEND_KEYS.run(run.id), run);
  return queries.invalidateQueries({ queryKey: BACKEND_KEYS.runs });
}
