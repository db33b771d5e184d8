import type { ExpressionFailureCode } from './failure.ts';
import type { ExpressionValue, MaybeValue, UNKNOWN } from './value.ts';
import type { SampleValues } from './values.ts';
import { variableOf } from './variables/index.ts';

/** What a tree is evaluated in: where values come from, and where mistakes go. */
export interface Scope {
  readonly values: SampleValues;
  /** The value of the nested expression with a number. */
  nested(index: number): MaybeValue;
  /** A quoted text or a sample value, in which expressions are resolved as well. */
  quoted(text: string): MaybeValue;
  /** Notes an expression without a sample value. */
  missing(path: string): typeof UNKNOWN;
  /** Notes a mistake; `name` is the word of the source that it is about. */
  fail(code: ExpressionFailureCode, message: string, name?: string): typeof UNKNOWN;
  /** Counts one part; false when the value has too many. */
  count(): boolean;
}

/**
 * The sample value of a path; undefined when there is none. Only the values' own keys count, so no
 * path reaches anything else. The word `null` is a missing value, and a whole number of a path that is
 * known for numbers is one.
 */
export function sampleValue(values: SampleValues, path: string): ExpressionValue | undefined {
  const text = Object.hasOwn(values, path) ? values[path] : undefined;
  if (text === undefined || text === 'null') {
    return text === undefined ? undefined : null;
  }
  const isNumber = /^(?:0|[1-9]\d{0,14})$/.test(text) && variableOf(path)?.numeric === true;
  return isNumber ? Number(text) : text;
}
