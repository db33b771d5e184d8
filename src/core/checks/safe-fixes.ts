import type { ProblemWithFixes } from '../model/problem.ts';
import type { TextEdit } from '../model/text.ts';

/** The edits of the safe fixes that do not touch each other, one list for each problem that they mend. */
export function safeFixes(problems: readonly ProblemWithFixes[]): readonly (readonly TextEdit[])[] {
  const taken: TextEdit[] = [];
  return problems.flatMap(({ safe, fixes }) => {
    const edits = (safe === true && fixes[0]?.edits) || [];
    const free = edits.every(({ range }) =>
      taken.every((other) => range.end < other.range.start || other.range.end < range.start),
    );
    if (edits.length === 0 || !free) {
      return [];
    }
    taken.push(...edits);
    return [edits];
  });
}
