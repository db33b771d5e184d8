import { useCallback, useRef } from 'react';
import type { EditorView, Problem, ProblemWithFixes } from '#core';
import { STRINGS } from '../strings.ts';
import { useToast } from '../ui/index.ts';
import { useEditor } from './editor-context.tsx';
import type { EditorSession } from './editor-store.ts';
import { sameButPlaces } from './use-editor-state.ts';

/** Problems of the present view with their fixes, which are looked for here. */
export function withFixes(
  editor: EditorSession,
  problems: readonly Problem[],
): readonly ProblemWithFixes[] {
  const fixes = editor.fixesOf(problems);
  return problems.map((problem, index) => ({ ...problem, fixes: fixes[index] ?? [] }));
}

/** The titles of the fixes of a problem that is shown; looked for anew when it says something else. */
export function useFixTitles(problem: Problem): readonly string[] {
  const { editor } = useEditor();
  const kept = useRef<{ readonly problem: Problem; readonly titles: readonly string[] }>(null);
  if (kept.current === null || !sameButPlaces(kept.current.problem, problem)) {
    const present = presentProblem(editor.get().view, problem);
    const [found] = present === undefined ? [] : withFixes(editor, [present]);
    kept.current = { problem, titles: found?.fixes.map(({ title }) => title) ?? [] };
  }
  return kept.current.titles;
}

/**
 * The way to apply a fix of a problem that is shown, by its title. What is shown may be a keystroke old,
 * so the fix is one of the same problem in the present text; nothing happens when that is gone.
 */
export function useFix(): (problem: Problem, title: string) => void {
  const { editor } = useEditor();
  const toast = useToast();
  return useCallback(
    (problem: Problem, title: string) => {
      const present = presentProblem(editor.get().view, problem);
      const [found] = present === undefined ? [] : withFixes(editor, [present]);
      const fix = found?.fixes.find((one) => one.title === title);
      if (fix === undefined) {
        return;
      }
      editor.dispatch({ type: 'edits-applied', edits: fix.edits });
      toast({
        text: STRINGS.dock.fixed(title),
        action: { label: STRINGS.panes.undo, run: () => editor.dispatch({ type: 'undo' }) },
      });
    },
    [editor, toast],
  );
}

function presentProblem({ problems }: EditorView, shown: Problem): Problem | undefined {
  const same = problems.filter(
    (problem) =>
      problem.code === shown.code &&
      problem.step === shown.step &&
      problem.key === shown.key &&
      problem.message === shown.message,
  );
  return same.toSorted((a, b) => distance(a, shown) - distance(b, shown))[0];
}

function distance(a: Problem, b: Problem): number {
  return Math.abs(a.range.start - b.range.start);
}
