import { useEffect, useRef } from 'react';
import { formatPath, indexLines, type Session, type SessionEvent } from '#core';
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
  session,
  dispatch,
  onPlace,
}: {
  readonly editor: monaco.editor.IStandaloneCodeEditor | null;
  readonly session: Session;
  readonly dispatch: (event: SessionEvent) => void;
  readonly onPlace: (key: string | null) => void;
}): void {
  const latest = useRef({ session, dispatch, onPlace });
  latest.current = { session, dispatch, onPlace };
  useEffect(() => {
    if (!editor) {
      return;
    }
    const moved = editor.onDidChangeCursorPosition((event) => {
      if (!editor.hasTextFocus()) {
        return;
      }
      const now = latest.current;
      const { text } = now.session;
      const { lineNumber, column } = event.position;
      const place = placeAt(now.session, toOffset(text, indexLines(text), lineNumber, column));
      const byPerson = event.reason === monaco.editor.CursorChangeReason.Explicit;
      if (byPerson && place.step !== null && place.step !== now.session.selected) {
        now.dispatch({ type: 'step-selected', index: place.step });
      }
      now.onPlace(place.key);
    });
    const left = editor.onDidBlurEditorText(() => latest.current.dispatch({ type: 'field-left' }));
    return () => {
      moved.dispose();
      left.dispose();
    };
  }, [editor]);
}
