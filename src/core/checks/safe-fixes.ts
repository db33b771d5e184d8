import type { Problem } from '../model/problem.ts';
import type { TextEdit } from '../model/text.ts';

/** The edits of the safe fixes that do not touch each other, one list for each problem that they mend. */
export function safeFixes(problems: readonly Problem[]): readonly (readonly TextEdit[])[] {
  const taken: TextEdit[] = [];
  return problems.flatMap(({ fixes }) => {
    const edits = fixes.find(({ safe }) => safe)?.edits ?? [];
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
