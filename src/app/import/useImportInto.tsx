import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { ImportNote } from '#core';
import type { EditorSession } from '../../editor/index.ts';
import { useWatched, Watched } from '../shared/watched.ts';

const ImportDialog = lazy(async () => ({
  default: (await import('./ImportDialog.tsx')).ImportDialog,
}));

interface ImportInto {
  readonly editor: EditorSession;
  readonly fileName: string;
  /** Is told what needs a person's eye once steps were inserted. */
  readonly onNotes: (notes: readonly ImportNote[]) => void;
}

/** The import into the file that is open, and the way to it. */
export function useImportInto(into: ImportInto): {
  readonly show: () => void;
  readonly view: ReactNode;
} {
  const [state] = useState(() => new Watched(false));
  const show = useCallback(() => state.set(true), [state]);
  return { show, view: <ImportIntoView state={state} {...into} /> };
}

function ImportIntoView({ state, ...into }: ImportInto & { readonly state: Watched<boolean> }) {
  const isOpen = useWatched(state);
  return isOpen ? (
    <Suspense>
      <ImportDialog {...into} onClose={() => state.set(false)} />
    </Suspense>
  ) : null;
}
