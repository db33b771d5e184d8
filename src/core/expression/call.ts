import type { FunctionArguments, FunctionParameter } from './functions/index.ts';
import { type ExpressionFunction, functionNamed, isRefusal } from './functions/index.ts';
import type { Scope } from './scope.ts';
import { type ExpressionValue, type MaybeValue, numberOf, textOf, UNKNOWN } from './value.ts';

type Fail = (message: string) => typeof UNKNOWN;

/** Why the arguments do not fit the parameters; null when they do. */
function mistakeIn(
  parameters: readonly FunctionParameter[],
  args: readonly ExpressionValue[],
): string | null {
  const least = parameters.filter(({ optional }) => optional !== true).length;
  if (args.length < least || args.length > parameters.length) {
    const wanted = parameters.map(({ name }) => name).join(', ') || 'nothing';
    return `takes ${wanted} in its brackets.`;
  }
  const wrong = parameters.find(({ kind }, place) => {
    const arg = args[place];
    return arg !== undefined && (kind === 'text' ? textOf(arg) : wholeNumber(arg)) === null;
  });
  return wrong === undefined
    ? null
    : `takes ${wrong.kind === 'text' ? 'a text' : 'a whole number'} as ${wrong.name}.`;
}

function wholeNumber(value: ExpressionValue): number | null {
  const number = numberOf(value);
  return Number.isInteger(number) ? number : null;
}

function reading(args: readonly ExpressionValue[]): FunctionArguments {
  return {
    text: (position) => textOf(args[position] ?? '') ?? '',
    number: (position, otherwise) => wholeNumber(args[position] ?? otherwise) ?? otherwise,
  };
}

function isKnown(value: MaybeValue): value is ExpressionValue {
  return value !== UNKNOWN;
}

function apply(
  found: ExpressionFunction,
  value: ExpressionValue,
  args: FunctionArguments,
  fail: Fail,
): MaybeValue {
  if (found.on === 'list') {
    return Array.isArray(value)
      ? settle(found.evaluate(value, args), fail)
      : fail('works on lists; split() makes one.');
  }
  const text = textOf(value);
  return text === null
    ? fail('works on text. Take an item of the list first, such as [0].')
    : settle(found.evaluate(text, args), fail);
}

function settle(result: ReturnType<ExpressionFunction['evaluate']>, fail: Fail): MaybeValue {
  return isRefusal(result) ? fail(`can’t be evaluated: ${result.refused}`) : result;
}

/** Calls a method of the table on a value. Whatever is asked of a missing value is missing too (JEXL). */
export function callFunction(
  name: string,
  value: ExpressionValue,
  args: readonly MaybeValue[],
  scope: Scope,
): MaybeValue {
  const found = functionNamed(name);
  if (found === null) {
    return scope.fail('unknown-function', `Waybill evaluates no ${name}().`, name);
  }
  if (value === null || !args.every(isKnown)) {
    return value === null ? null : UNKNOWN;
  }
  const fail: Fail = (message) => scope.fail('wrong-arguments', `${name}() ${message}`, name);
  const mistake = mistakeIn(found.parameters, args);
  return mistake === null ? apply(found, value, reading(args), fail) : fail(mistake);
}
