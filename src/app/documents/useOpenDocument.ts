import { useCallback, useState } from 'react';
import type { Draft } from '../drafts/draft.ts';
import { useAddDraft } from '../drafts/useDrafts.ts';
import { goTo } from '../routing/useRoute.ts';
import type { PickedFile } from './file-system.ts';
import { type IncomingDocument, pastedDocument, readDocument } from './read-file.ts';

// A draft is judged by the whole of the core, which the start page shows itself without.
const makers = () => import('../drafts/make-draft.ts');

/** The ways to a new draft; each opens it in the editor. */
export interface OpenDocument {
  readonly openStepType: (stepType: string) => void;
  readonly openDocument: (document: IncomingDocument) => void;
  readonly openFile: (picked: PickedFile) => void;
  readonly openPasted: (text: string) => void;
  /** Why the latest attempt did not work; null when it did. */
  readonly failure: string | null;
}

/** Opens documents as drafts and says why one can't be opened. */
export function useOpenDocument(): OpenDocument {
  const { mutateAsync: addDraft } = useAddDraft();
  const [failure, setFailure] = useState<string | null>(null);

  const open = useCallback(
    async (make: () => Promise<Draft>) => {
      try {
        setFailure(null);
        goTo({ page: 'edit', draft: await addDraft(await make()) });
      } catch (caught) {
        setFailure(explain(caught));
      }
    },
    [addDraft],
  );

  return {
    failure,
    openStepType: useCallback(
      (type) => void open(async () => (await makers()).draftOfStepType(type)),
      [open],
    ),
    openDocument: useCallback(
      (document) => void open(async () => (await makers()).draftOfDocument(document)),
      [open],
    ),
    openFile: useCallback(
      ({ file, handle }) =>
        void open(async () => {
          const document = await readDocument(file);
          return (await makers()).draftOfDocument(document, handle);
        }),
      [open],
    ),
    openPasted: useCallback(
      (text) => void open(async () => (await makers()).draftOfDocument(pastedDocument(text))),
      [open],
    ),
  };
}

function explain(caught: unknown): string {
  if (caught instanceof DOMException && caught.name === 'QuotaExceededError') {
    return 'This browser has no room for another draft. Delete drafts that you no longer need.';
  }
  return caught instanceof Error ? caught.message : String(caught);
}
