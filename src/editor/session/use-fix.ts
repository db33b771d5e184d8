import { useCallback } from 'react';
import type { EditorView, Fix, Problem } from '#core';
import { STRINGS } from '../strings.ts';
import { useToast } from '../ui/index.ts';
import { useEditor } from './editor-context.tsx';

/**
 * The way to apply a fix of a problem that is shown. What is shown may be a keystroke old, so the edits
 * are taken from the same problem of the present text; nothing happens when it is gone.
 */
export function useFix(): (problem: Problem, fix: Fix) => void {
  const { editor } = useEditor();
  const toast = useToast();
  return useCallback(
    (problem: Problem, fix: Fix) => {
      const present = presentFix(editor.get().view, problem, fix);
      if (present === undefined) {
        return;
      }
      editor.dispatch({ type: 'edits-applied', edits: present.edits });
      toast({
        text: STRINGS.dock.fixed(fix.title),
        action: { label: STRINGS.panes.undo, run: () => editor.dispatch({ type: 'undo' }) },
      });
    },
    [editor, toast],
  );
}

function presentFix({ problems }: EditorView, shown: Problem, fix: Fix): Fix | undefined {
  const same = problems.filter(
    (problem) =>
      problem.code === shown.code &&
      problem.step === shown.step &&
      problem.key === shown.key &&
      problem.message === shown.message,
  );
  const nearest = same.toSorted((a, b) => distance(a, shown) - distance(b, shown))[0];
  return nearest?.fixes.find(({ title }) => title === fix.title);
}

function distance(a: Problem, b: Problem): number {
  return Math.abs(a.range.start - b.range.start);
}
