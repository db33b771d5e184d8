import type { Problem } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { liesIn } from '../session/field-keys.ts';
import { sameButPlaces, useSoonEditorState } from '../session/use-editor-state.ts';

/**
 * What is wrong with the field of this key and with its items. What is typed is painted first and judged
 * behind it, so these come a frame after the value.
 */
export function useFieldProblems(key: string): readonly Problem[] {
  const { editor } = useEditor();
  return useSoonEditorState(
    editor,
    ({ view }) => view.ownProblems.filter((problem) => liesIn(problem.key, key)),
    sameButPlaces,
  );
}
