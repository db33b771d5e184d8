import { useEffect, useRef } from 'react';
import { formatPath, indexLines, type Session } from '#core';
import { afterFrame } from '../session/after-frame.ts';
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
    const follow = (isByPerson: boolean) => {
      const position = editor.getPosition();
      if (!editor.hasTextFocus() || position === null) {
        return;
      }
      const { session } = owner.get();
      const { text } = session;
      const offset = toOffset(text, indexLines(text), position.lineNumber, position.column);
      const place = placeAt(session, offset);
      if (isByPerson && place.step !== null && place.step !== session.selected) {
        owner.dispatch({ type: 'step-selected', index: place.step });
      }
      latest.current(placeAt(owner.get().session, offset).key);
    };
    let callOff: (() => void) | null = null;
    const moved = editor.onDidChangeCursorPosition(({ reason }) => {
      callOff?.();
      callOff = null;
      if (reason === monaco.editor.CursorChangeReason.Explicit) {
        follow(true);
      } else {
        // A letter moves the cursor as well, mostly within one field: it is painted first.
        callOff = afterFrame(() => follow(false));
      }
    });
    const left = editor.onDidBlurEditorText(() => owner.dispatch({ type: 'field-left' }));
    return () => {
      callOff?.();
      moved.dispose();
      left.dispose();
    };
  }, [editor, owner]);
}
