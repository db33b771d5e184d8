import { useMutation, useQueryClient } from '@tanstack/react-query';
import { openDrafts } from '../drafts/keeper.ts';
import { DRAFTS_KEY } from '../drafts/useDrafts.ts';
import { goTo } from '../routing/useRoute.ts';
import type { RunRequest } from './requests.ts';

/**
 * The way from a run to its step: the draft that it came from, or, when that was deleted, a new
 * draft of the text that was run. `press` is null while this browser knows neither.
 */
export function useOpenStep(request: RunRequest | null | undefined): {
  readonly press: (() => void) | null;
  readonly failure: Error | null;
} {
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: async ({ draft, fileName, body }: RunRequest) => {
      const { store } = await openDrafts();
      if (draft !== null && (await store.read(draft)) !== null) {
        return draft;
      }
      const { draftOfDocument } = await import('../drafts/make-draft.ts');
      const again = draftOfDocument({ fileName, text: body.yaml });
      await store.write(again, null);
      await queries.invalidateQueries({ queryKey: DRAFTS_KEY });
      return again.summary.id;
    },
    networkMode: 'always',
    onSuccess: (draft) => goTo({ page: 'edit', draft }),
  });
  return { press: request ? () => open.mutate(request) : null, failure: open.error };
}
