import { useCallback, useState } from 'react';
import type { ImportedStep, ImportNote } from '#core';
import { useToast } from '../../editor/index.ts';
import type { Draft } from '../drafts/draft.ts';
import { useAddDraft } from '../drafts/useDrafts.ts';
import { keepGiven } from '../import/given.ts';
import { goTo } from '../routing/useRoute.ts';
import { counted } from '../shared/format.ts';
import type { PickedFile } from './file-system.ts';
import { type IncomingDocument, pastedDocument, readDocument } from './read-file.ts';
import type { WritableFile } from './writable-file.ts';

// A draft is judged by the whole of the core, which the start page shows itself without.
const makers = () => import('../drafts/make-draft.ts');
const recognisers = () => import('../import/recognise.ts');

/** The ways to a new draft; each opens it in the editor. A build from elsewhere is imported first. */
export interface OpenDocument {
  readonly openStepType: (stepType: string) => void;
  readonly openDocument: (document: IncomingDocument) => void;
  readonly openFile: (picked: PickedFile) => void;
  readonly openPasted: (text: string) => void;
  readonly openImport: (steps: readonly ImportedStep[], notes: readonly ImportNote[]) => void;
  /** Why the latest attempt did not work; null when it did. */
  readonly failure: string | null;
}

/** Opens documents as drafts and says why one can't be opened. */
export function useOpenDocument(): OpenDocument {
  const { mutateAsync: addDraft } = useAddDraft();
  const showToast = useToast();
  const [failure, setFailure] = useState<string | null>(null);

  const open = useCallback(
    async (make: () => Promise<Draft | null>) => {
      try {
        setFailure(null);
        const draft = await make();
        goTo(draft === null ? { page: 'import' } : { page: 'edit', draft: await addDraft(draft) });
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
      ({ file, handle, others = 0 }) =>
        void open(async () => {
          const draft = await draftUnlessForeign(await readDocument(file), handle);
          if (others > 0) {
            const files = counted(others, 'other file');
            showToast({ text: `Opened ${file.name} alone. Drop the ${files} one at a time.` });
          }
          return draft;
        }),
      [open, showToast],
    ),
    openPasted: useCallback(
      (text) => void open(async () => draftUnlessForeign(pastedDocument(text), null)),
      [open],
    ),
    openImport: useCallback(
      (steps, notes) => void open(async () => (await makers()).draftOfImport(steps, notes)),
      [open],
    ),
  };
}

/** The draft of a document; null for a build from elsewhere, which is kept to be imported. */
async function draftUnlessForeign(
  document: IncomingDocument,
  file: WritableFile | null,
): Promise<Draft | null> {
  const { importSourceOf } = await recognisers();
  if (importSourceOf(document.text) === null) {
    return (await makers()).draftOfDocument(document, file);
  }
  keepGiven(document.text);
  return null;
}

function explain(caught: unknown): string {
  if (caught instanceof DOMException && caught.name === 'QuotaExceededError') {
    return 'This browser has no room for another draft. Delete drafts that you no longer need.';
  }
  return caught instanceof Error ? caught.message : String(caught);
}
