import {
  indexLines,
  type PositionRange,
  type Problem,
  type ProblemWithFixes,
  positionsOf,
  type Severity,
  type StepOutline,
} from '#core';

/** A problem as the command line's JSON says it. */
export interface FileProblem {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Id of the step; null for the file as a whole and for a step without one. */
  readonly step: string | null;
  readonly key: string | null;
  readonly range: PositionRange;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly range: PositionRange; readonly text: string }[];
  }[];
}

/** Problems of a text with lines and columns in place of offsets. */
export function fileProblems(
  file: string,
  text: string,
  problems: readonly (Problem & Partial<ProblemWithFixes>)[],
  steps: readonly StepOutline[] = [],
): readonly FileProblem[] {
  const lines = indexLines(text);
  return problems.map((problem) => ({
    file,
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    step: problem.step === null ? null : (steps[problem.step]?.identifier ?? null),
    key: problem.key,
    range: positionsOf(lines, problem.range),
    fixes: (problem.fixes ?? []).map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ range: positionsOf(lines, edit.range), text: edit.text })),
    })),
  }));
}
