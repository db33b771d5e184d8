import { useCallback, useEffect, useRef } from 'react';
import { applyEdits, indexLines, type TextEdit } from '#core';
import { afterFrame } from '../session/after-frame.ts';
import type { EditorSession } from '../session/editor-store.ts';
import { asShown, differenceOf, toEditorRange, toTextEdits } from './line-map.ts';
import type { monaco } from './monaco.ts';

/** The largest text that the pane takes, in UTF-16 units. */
export const LARGEST_TEXT = 5 * 1024 * 1024;

const SETTLE_IN_MS = 400;

/**
 * Joins Monaco's model and the session's text, which is the authority: typing goes to the session as
 * edits with its own offsets, changes from elsewhere come to the model as edits, so that cursor,
 * folding and scroll stay.
 */
export function useTextSync({
  editor,
  owner,
  onTooLarge,
}: {
  readonly editor: monaco.editor.IStandaloneCodeEditor | null;
  readonly owner: EditorSession;
  readonly onTooLarge: (length: number) => void;
}): void {
  const latest = useRef({ onTooLarge });
  latest.current = { onTooLarge };
  /** The text that the model stands for. */
  const shown = useRef(owner.get().session.text);
  const applying = useRef(false);

  const applyToModel = useCallback(
    (edits: readonly TextEdit[], next: string) => {
      const model = editor?.getModel();
      if (!model) {
        return;
      }
      const lines = indexLines(shown.current);
      applying.current = true;
      model.applyEdits(
        edits.map((edit) => ({
          range: toEditorRange(shown.current, lines, edit.range),
          text: edit.text,
          forceMoveMarkers: true,
        })),
      );
      applying.current = false;
      shown.current = next;
    },
    [editor],
  );

  useEffect(() => {
    const model = editor?.getModel();
    if (!model) {
      return;
    }
    shown.current = owner.get().session.text;
    if (model.getValue(1) !== asShown(shown.current)) {
      applying.current = true;
      model.setValue(shown.current);
      applying.current = false;
    }
    let settling: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      if (model.isDisposed()) {
        return;
      }
      if (model.getValue(1) !== asShown(shown.current)) {
        applying.current = true;
        model.setValue(shown.current);
        applying.current = false;
      }
    };
    let typing = false;
    const listener = model.onDidChangeContent((event) => {
      if (applying.current) {
        return;
      }
      const before = shown.current;
      const edits = toTextEdits(before, event.changes, model.getEOL());
      const length = edits.reduce(
        (sum, { range, text }) => sum + text.length - (range.end - range.start),
        before.length,
      );
      if (length > LARGEST_TEXT && length > before.length) {
        applying.current = true;
        model.setValue(before);
        applying.current = false;
        latest.current.onTooLarge(length);
        return;
      }
      const isShared = owner.get().session.text === before;
      typing = true;
      try {
        owner.dispatch({ type: 'yaml-typed', edits });
      } finally {
        typing = false;
      }
      const { text, lastChange } = owner.get().session;
      // The session's own string where it can be: to compare it with itself costs nothing.
      const isTaken = isShared && lastChange.edits === edits;
      shown.current = isTaken ? text : applyEdits(before, edits);
      follow();
      clearTimeout(settling);
      settling = setTimeout(settle, SETTLE_IN_MS);
    });
    let callOff: (() => void) | null = null;
    const follow = () => {
      callOff?.();
      callOff = null;
      const { text, lastChange } = owner.get().session;
      if (text !== shown.current) {
        const own = canApply(shown.current, lastChange.edits, text);
        applyToModel(own ? lastChange.edits : [differenceOf(shown.current, text)], text);
      }
    };
    const unsubscribe = owner.subscribe(() => {
      if (typing) {
        return;
      }
      const { origin } = owner.get().session.lastChange;
      // What is typed in the form is painted there first: the pane follows with the next frame.
      if (origin === 'form' && editor?.hasTextFocus() === false) {
        callOff ??= afterFrame(follow);
      } else {
        follow();
      }
    });
    // Nobody types in the pane before it shows the whole text.
    const focused = editor?.onDidFocusEditorText(follow);
    return () => {
      clearTimeout(settling);
      listener.dispose();
      focused?.dispose();
      callOff?.();
      unsubscribe();
    };
  }, [editor, owner, applyToModel]);
}

function canApply(text: string, edits: readonly TextEdit[], expected: string): boolean {
  return (
    edits.length > 0 &&
    edits.every((edit) => edit.range.end <= text.length) &&
    applyEdits(text, edits) === expected
  );
}
