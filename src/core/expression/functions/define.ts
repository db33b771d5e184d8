import { LIMITS } from '../limits.ts';
import type { ExpressionValue } from '../value.ts';

/** One argument of a function. */
export interface FunctionParameter {
  readonly name: string;
  readonly kind: 'text' | 'number';
  readonly optional?: boolean;
}

/** Why a function has no result for its arguments, in plain words. */
export interface Refusal {
  readonly refused: string;
}

/** What a function reads its arguments from; they are checked against its parameters before. */
export interface FunctionArguments {
  /** The text at a position; empty when it is absent. */
  text(position: number): string;
  /** The number at a position; `otherwise` when it is absent. */
  number(position: number, otherwise: number): number;
}

interface FunctionWords {
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  /** What it gives, in one sentence. */
  readonly meaning: string;
  /** A whole expression and what it comes to; a test holds every example to the evaluator. */
  readonly example: { readonly source: string; readonly result: string };
}

/** A method that may be called on a value inside `<+…>`: the one record for evaluation and help. */
export type ExpressionFunction = FunctionWords &
  (
    | { readonly on: 'text'; evaluate(text: string, args: FunctionArguments): FunctionResult }
    | {
        readonly on: 'list';
        evaluate(list: readonly ExpressionValue[], args: FunctionArguments): FunctionResult;
      }
  );

/** A value, or why there is none. */
export type FunctionResult = ExpressionValue | Refusal;

/** A text parameter. */
export function text(name: string): FunctionParameter {
  return { name, kind: 'text' };
}

/** A whole-number parameter. */
export function integer(name: string): FunctionParameter {
  return { name, kind: 'number' };
}

/** The parameter when it may be left out. */
export function optional(parameter: FunctionParameter): FunctionParameter {
  return { ...parameter, optional: true };
}

/** That a function has no result. */
export function refuse(refused: string): Refusal {
  return { refused };
}

/** Whether a function gave no result. */
export function isRefusal(result: FunctionResult): result is Refusal {
  return typeof result === 'object' && result !== null && 'refused' in result;
}

/** Refuses a result that would be longer than the limit, before it is made. */
export function tooLong(length: number): Refusal | null {
  return length > LIMITS.result
    ? refuse(`The result would be longer than ${LIMITS.result} characters.`)
    : null;
}
