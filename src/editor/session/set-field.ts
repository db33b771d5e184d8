import { editStep, type FieldValue, valueChange } from '#core';
import type { EditorSession } from './editor-store.ts';

/**
 * Gives a field of the selected step another value from outside of the form, as one undo step; the form
 * follows. Nothing happens while the step can't be edited there.
 */
export function setField(editor: EditorSession, key: string, value: FieldValue): void {
  const { session, view } = editor.get();
  if (session.step === null || view.definition === null) {
    return;
  }
  const result = editStep(session.text, session.step, valueChange(view.definition, key, value));
  if (result.ok) {
    editor.dispatch({ type: 'edits-applied', edits: result.edits });
  }
}
