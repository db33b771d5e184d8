import type { TextRange } from '../model/text.ts';

/** What keeps an expression from being evaluated. */
export type ExpressionFailureCode =
  /** It can't be read. */
  | 'syntax'
  /** It is longer, deeper or larger than any real one; see `LIMITS`. */
  | 'too-much'
  /** It calls something that is no known method of text or lists. */
  | 'unknown-function'
  /** A method is called with too few, too many or wrong arguments, or outside of the value. */
  | 'wrong-arguments'
  /** An operator does not work on its values, or the result is no text. */
  | 'wrong-value';

/** One mistake in an expression, with its place in the value's text. */
export interface ExpressionFailure {
  readonly code: ExpressionFailureCode;
  /** What is so, in plain words. */
  readonly message: string;
  readonly range: TextRange;
}
