import { lazy, type ReactNode, Suspense, useCallback, useState, useSyncExternalStore } from 'react';
import type { EditorSession } from '../../editor/index.ts';

const ChangesDialog = lazy(async () => ({
  default: (await import('./ChangesDialog.tsx')).ChangesDialog,
}));

/** Whether the view of the changes is open, kept apart from the editor. */
class ChangesSwitch {
  #isOpen = false;
  readonly #listeners = new Set<() => void>();

  readonly isOpen = (): boolean => this.#isOpen;

  readonly set = (isOpen: boolean): void => {
    this.#isOpen = isOpen;
    for (const listener of this.#listeners) {
      listener();
    }
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/**
 * The view of what changed and the way to open it. Opening draws the view alone: the editor below it
 * may show thousands of steps.
 */
export function useChanges(
  editor: EditorSession,
  fileName: string,
): { readonly show: () => void; readonly view: ReactNode } {
  const [state] = useState(() => new ChangesSwitch());
  const show = useCallback(() => state.set(true), [state]);
  return { show, view: <ChangesView state={state} editor={editor} fileName={fileName} /> };
}

function ChangesView({
  state,
  editor,
  fileName,
}: {
  readonly state: ChangesSwitch;
  readonly editor: EditorSession;
  readonly fileName: string;
}) {
  const isOpen = useSyncExternalStore(state.subscribe, state.isOpen);
  return isOpen ? (
    <Suspense>
      <ChangesDialog editor={editor} fileName={fileName} onClose={() => state.set(false)} />
    </Suspense>
  ) : null;
}
