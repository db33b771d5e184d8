import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Draft, DraftSummary } from './draft.ts';
import { openDrafts } from './keeper.ts';

/** Key of everything that is read from the drafts. */
export const DRAFTS_KEY = ['drafts'] as const;

/** All drafts, newest first; renewed when the page comes to the front. */
export function useDrafts() {
  return useQuery({
    queryKey: [...DRAFTS_KEY, 'list'],
    queryFn: async () => {
      const { store, durable } = await openDrafts();
      return { ...(await store.list()), durable };
    },
    networkMode: 'always',
    staleTime: 0,
  });
}

/** One draft as it was when the page opened; null when there is none. */
export function useStoredDraft(id: string) {
  return useQuery({
    queryKey: [...DRAFTS_KEY, 'one', id],
    queryFn: async () => {
      const { store, durable } = await openDrafts();
      return { draft: await store.read(id), durable };
    },
    networkMode: 'always',
    // The editor owns the draft from here on: reading it again would bring back older words.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Writes a new draft. */
export function useAddDraft() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (draft: Draft) => {
      await (await openDrafts()).store.write(draft, null);
      return draft.summary.id;
    },
    networkMode: 'always',
    onSettled: () => queries.invalidateQueries({ queryKey: [...DRAFTS_KEY, 'list'] }),
  });
}

/** Removes a draft and gives it back, so that it can be brought back. */
export function useRemoveDraft() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id }: DraftSummary) => {
      const { store } = await openDrafts();
      const removed = await store.read(id);
      await store.remove(id);
      return removed;
    },
    networkMode: 'always',
    onSettled: () => queries.invalidateQueries({ queryKey: [...DRAFTS_KEY, 'list'] }),
  });
}
