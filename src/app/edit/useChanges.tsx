import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { EditorSession } from '../../editor/index.ts';
import { useWatched, Watched } from '../shared/watched.ts';

const ChangesDialog = lazy(async () => ({
  default: (await import('./ChangesDialog.tsx')).ChangesDialog,
}));

/**
 * The view of what changed and the way to open it. Opening draws the view alone: the editor below it
 * may show thousands of steps.
 */
export function useChanges(
  editor: EditorSession,
  fileName: string,
): { readonly show: () => void; readonly view: ReactNode } {
  const [state] = useState(() => new Watched(false));
  const show = useCallback(() => state.set(true), [state]);
  return { show, view: <ChangesView state={state} editor={editor} fileName={fileName} /> };
}

function ChangesView({
  state,
  editor,
  fileName,
}: {
  readonly state: Watched<boolean>;
  readonly editor: EditorSession;
  readonly fileName: string;
}) {
  const isOpen = useWatched(state);
  return isOpen ? (
    <Suspense>
      <ChangesDialog editor={editor} fileName={fileName} onClose={() => state.set(false)} />
    </Suspense>
  ) : null;
}
