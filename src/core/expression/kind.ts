import { parseRuntimeInput } from './runtime-input.ts';
import { hasExpression } from './segments.ts';

/** How a value is given: as it is, asked at run time, or computed. */
export type ValueKind = 'fixed' | 'runtime' | 'expression';

/** The kind of a scalar's text. */
export function valueKindOf(text: string): ValueKind {
  if (parseRuntimeInput(text) !== null) {
    return 'runtime';
  }
  return hasExpression(text) ? 'expression' : 'fixed';
}
