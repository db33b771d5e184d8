import { useEffect, useRef } from 'react';
import { formatPath, indexLines, type Session } from '#core';
import type { EditorSession } from '../session/editor-store.ts';
import { toOffset } from './line-map.ts';
import { monaco } from './monaco.ts';

/** The step whose YAML holds an offset, and the path in it when it is the selected one. */
export function placeAt(
  session: Session,
  offset: number,
): { readonly step: number | null; readonly key: string | null } {
  const step = session.outline.steps.findIndex(
    ({ range }) => range.start <= offset && offset <= range.end,
  );
  if (step === -1) {
    return { step: null, key: null };
  }
  const path = step === session.selected ? session.step?.pathAt(offset) : null;
  return { step, key: path && path.length > 0 ? formatPath(path) : null };
}

/** Follows the cursor: the form shows the step and marks the field that it stands in. */
export function useCursor({
  editor,
  owner,
  onPlace,
}: {
  readonly editor: monaco.editor.IStandaloneCodeEditor | null;
  readonly owner: EditorSession;
  readonly onPlace: (key: string | null) => void;
}): void {
  const latest = useRef(onPlace);
  latest.current = onPlace;
  useEffect(() => {
    if (!editor) {
      return;
    }
    const moved = editor.onDidChangeCursorPosition((event) => {
      if (!editor.hasTextFocus()) {
        return;
      }
      const { session } = owner.get();
      const { text } = session;
      const { lineNumber, column } = event.position;
      const offset = toOffset(text, indexLines(text), lineNumber, column);
      const place = placeAt(session, offset);
      const byPerson = event.reason === monaco.editor.CursorChangeReason.Explicit;
      if (byPerson && place.step !== null && place.step !== session.selected) {
        owner.dispatch({ type: 'step-selected', index: place.step });
      }
      latest.current(placeAt(owner.get().session, offset).key);
    });
    const left = editor.onDidBlurEditorText(() => owner.dispatch({ type: 'field-left' }));
    return () => {
      moved.dispose();
      left.dispose();
    };
  }, [editor, owner]);
}
