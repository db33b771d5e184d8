import type { RuntimeInput } from './runtime-input.ts';
import { splitArgument } from './runtime-input-calls.ts';

/** The parts of a runtime input that a person fills in. */
export type RuntimePart = 'default' | 'allowedValues' | 'regex' | 'executionInput';

/** What is wrong with one part, in plain words. */
export interface RuntimeProblem {
  readonly part: RuntimePart;
  readonly message: string;
  /** When the product does not refuse it. */
  readonly severity?: 'warning';
}

/** Values that only the product knows: an expression of today's or of its older form stands for them. */
function areKnown(values: readonly string[] | null): values is readonly string[] {
  return values?.every((value) => !/<\+|\$\{|^jexl\(/.test(value)) === true;
}

/** A regex as ECMAScript reads it; null when it can't. The product's Java takes a little more. */
function regexOf(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`);
  } catch {
    return null;
  }
}

function defaultsOf({ defaultValue, choice }: RuntimeInput): readonly string[] {
  if (defaultValue === null || defaultValue.includes('<+')) {
    return [];
  }
  return choice === 'selectManyFrom' ? splitArgument(defaultValue) : [defaultValue];
}

function* problemsOf(
  input: RuntimeInput,
  refusesExecutionInput: boolean,
): Generator<RuntimeProblem> {
  const { allowedValues, choice, regex, duringRun } = input;
  const defaults = defaultsOf(input);
  const choices = areKnown(allowedValues) ? allowedValues : null;
  const stranger = defaults.find((value) => choices?.includes(value) === false);
  if (defaults.some((value) => value.startsWith('*'))) {
    yield { part: 'default', message: 'A default can’t start with `*`.' };
  } else if (stranger !== undefined) {
    yield { part: 'default', message: `\`${stranger}\` is not among the values to choose from.` };
  }
  if (choice !== null && allowedValues?.every((value) => value === '') === true) {
    yield { part: 'allowedValues', message: 'Name at least one value to choose from.' };
  } else if (allowedValues !== null && new Set(allowedValues).size < allowedValues.length) {
    yield { part: 'allowedValues', message: 'A value is there twice.' };
  }
  const compiled = regex === null ? null : regexOf(regex);
  const unmatched = defaults.find((value) => compiled?.test(value) === false);
  if (regex !== null && compiled === null) {
    yield { part: 'regex', message: 'That is no regular expression.' };
  } else if (regex !== null && choice !== null) {
    yield {
      part: 'regex',
      message: 'Values to choose from leave nothing for a regex to check.',
      severity: 'warning',
    };
  } else if (unmatched !== undefined) {
    yield { part: 'regex', message: `The default \`${unmatched}\` does not match the regex.` };
  }
  if (duringRun && refusesExecutionInput) {
    yield {
      part: 'executionInput',
      message: 'The product does not ask for this one during a run.',
    };
  }
}

/**
 * What can't work in a runtime input. Rules: product documentation (the default is one of the allowed
 * values, it does not start with a star) and the v0 pipeline schema (`timeout` refuses executionInput).
 */
export function runtimeInputProblems(
  input: RuntimeInput,
  { refusesExecutionInput = false }: { readonly refusesExecutionInput?: boolean } = {},
): readonly RuntimeProblem[] {
  return [...problemsOf(input, refusesExecutionInput)];
}
