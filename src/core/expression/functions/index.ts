import type { ExpressionFunction } from './define.ts';
import { LETTER_FUNCTIONS } from './letters.ts';
import { PART_FUNCTIONS } from './parts.ts';
import { QUESTION_FUNCTIONS } from './questions.ts';
import { REPLACE_FUNCTIONS } from './replacing.ts';

export {
  type ExpressionFunction,
  type FunctionArguments,
  type FunctionParameter,
  isRefusal,
} from './define.ts';

/** Every method that may be called on a value inside `<+…>`. Whatever is not here is refused. */
export const EXPRESSION_FUNCTIONS: readonly ExpressionFunction[] = [
  ...REPLACE_FUNCTIONS,
  ...LETTER_FUNCTIONS,
  ...PART_FUNCTIONS,
  ...QUESTION_FUNCTIONS,
];

/** The function of a name; null when there is none. */
export function functionNamed(name: string): ExpressionFunction | null {
  return EXPRESSION_FUNCTIONS.find((candidate) => candidate.name === name) ?? null;
}
