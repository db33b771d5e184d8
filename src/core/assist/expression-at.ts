import { splitExpressions } from '../expression/index.ts';
import type { TextRange } from '../model/text.ts';
import { lineEndOf, lineStartOf } from '../yaml/index.ts';
import type { Place } from './place/index.ts';

/** The text that a place stands in: its value, or its line of a block scalar. */
export function textAround(text: string, place: Place, offset: number): TextRange {
  return place.role === 'text'
    ? { start: lineStartOf(text, offset), end: lineEndOf(text, offset) }
    : place.range;
}

/** The outermost closed expression at an offset; null when none is there. */
export function expressionAt(text: string, place: Place, offset: number): TextRange | null {
  const { start, end } = textAround(text, place, offset);
  for (const { kind, range } of splitExpressions(text.slice(start, end))) {
    if (kind === 'expression' && start + range.start <= offset && offset <= start + range.end) {
      return { start: start + range.start, end: start + range.end };
    }
  }
  return null;
}
