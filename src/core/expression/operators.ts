import { matchesPattern } from './pattern/index.ts';
import { type ExpressionValue, numberOf, textOf } from './value.ts';

/** A result, or why there is none. */
export type OperatorResult = ExpressionValue | { readonly refused: string };

type Operator = (left: ExpressionValue, right: ExpressionValue) => OperatorResult;

const NO_NUMBERS = { refused: 'Both sides must be numbers.' };

function isNumber(value: ExpressionValue): value is number {
  return typeof value === 'number';
}

/** JEXL's equality: a number equals its text, true and false equal their words, null only null. */
function equal(left: ExpressionValue, right: ExpressionValue): boolean {
  if (left === null || right === null) {
    return left === right;
  }
  if (isNumber(left) || isNumber(right)) {
    return numberOf(left) === numberOf(right);
  }
  return textOf(left) !== null && textOf(left) === textOf(right);
}

/** Below zero, zero or above: as numbers when one side is a number, else as text; null for null. */
function order(left: ExpressionValue, right: ExpressionValue): number | null {
  if (left === null || right === null) {
    return null;
  }
  if (isNumber(left) || isNumber(right)) {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a === null || b === null ? null : a - b;
  }
  const [a, b] = [textOf(left), textOf(right)];
  return a === null || b === null ? null : a < b ? -1 : a > b ? 1 : 0;
}

function comparing(test: (order: number) => boolean): Operator {
  return (left, right) => {
    const difference = order(left, right);
    return difference !== null && test(difference);
  };
}

function calculating(calculate: (left: number, right: number) => number): Operator {
  return (left, right) => {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a === null || b === null ? NO_NUMBERS : calculate(a, b);
  };
}

/** Whole numbers divide to whole numbers, as in Java. */
function dividing(divide: (left: number, right: number) => number): Operator {
  return (left, right) => {
    const [a, b] = [numberOf(left), numberOf(right)];
    if (a === null || b === null) {
      return NO_NUMBERS;
    }
    return b === 0 ? { refused: 'Nothing can be divided by zero.' } : divide(a, b);
  };
}

/** Adds when a side is a number and the other can be one, else puts the texts together (JEXL). */
const add: Operator = (left, right) => {
  if (isNumber(left) || isNumber(right)) {
    const [a, b] = [numberOf(left), numberOf(right)];
    if (left !== null && right !== null && a !== null && b !== null) {
      return a + b;
    }
  }
  const [a, b] = [textOf(left), textOf(right)];
  return a === null || b === null ? { refused: 'A list can’t be put together with +.' } : a + b;
};

function onTexts(test: (left: string, right: string) => OperatorResult): Operator {
  return (left, right) => {
    const [a, b] = [left === null ? null : textOf(left), right === null ? null : textOf(right)];
    return a === null || b === null ? false : test(a, b);
  };
}

/** `=~`: the text fits the pattern as a whole, or is in the list (JEXL). */
const fits: Operator = (left, right) =>
  Array.isArray(right)
    ? right.some((item: ExpressionValue) => equal(left, item))
    : onTexts(matchesPattern)(left, right);

const fitsNot: Operator = (left, right) => {
  const result = fits(left, right);
  return typeof result === 'boolean' ? !result : result;
};

const equals: Operator = (left, right) => equal(left, right);
const differs: Operator = (left, right) => !equal(left, right);
const below = comparing((difference) => difference < 0);
const above = comparing((difference) => difference > 0);
const atMost = comparing((difference) => difference <= 0);
const atLeast = comparing((difference) => difference >= 0);

/** The operators between two values, signs and words. `&&`, `||` and `?:` are the evaluator's. */
export const BINARY_OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['==', equals],
  ['eq', equals],
  ['!=', differs],
  ['ne', differs],
  ['<', below],
  ['lt', below],
  ['>', above],
  ['gt', above],
  ['<=', atMost],
  ['le', atMost],
  ['>=', atLeast],
  ['ge', atLeast],
  ['+', add],
  ['-', calculating((a, b) => a - b)],
  ['*', calculating((a, b) => a * b)],
  [
    '/',
    dividing((a, b) => (Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(a / b) : a / b)),
  ],
  ['%', dividing((a, b) => a % b)],
  ['=~', fits],
  ['!~', fitsNot],
  ['=^', onTexts((a, b) => a.startsWith(b))],
  ['=$', onTexts((a, b) => a.endsWith(b))],
]);
