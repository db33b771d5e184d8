import {
  CHOICE_METHODS,
  type ChoiceMethod,
  quoteArgument,
  type RuntimeCall,
  readRuntimeCalls,
  splitArgument,
  unquoteArgument,
} from './runtime-input-calls.ts';

/** What a runtime input asks for; see `<+input>` in the product's documentation. */
export interface RuntimeInput {
  readonly defaultValue: string | null;
  /** The method that names the values to choose from; null when any value may be given. */
  readonly choice: ChoiceMethod | null;
  readonly allowedValues: readonly string[] | null;
  readonly regex: string | null;
  /** True when it is asked while the pipeline runs. */
  readonly duringRun: boolean;
}

function choiceOf(calls: readonly RuntimeCall[]): ChoiceMethod | null {
  return CHOICE_METHODS.find((method) => calls.some(({ name }) => name === method)) ?? null;
}

/** Reads `<+input>` with its methods; null for any other text. */
export function parseRuntimeInput(text: string): RuntimeInput | null {
  const calls = readRuntimeCalls(text);
  if (calls === null) {
    return null;
  }
  const argument = (name: string | null) =>
    calls.find((call) => call.name === name)?.argument ?? null;
  const choice = choiceOf(calls);
  const allowed = argument(choice);
  const given = argument('default');
  return {
    // Many values may be the default of a choice of many: their commas are no part of a value.
    defaultValue: given === null || choice === 'selectManyFrom' ? given : unquoteArgument(given),
    choice,
    allowedValues: allowed === null ? null : splitArgument(allowed),
    regex: argument('regex'),
    duringRun: calls.some(({ name }) => name === 'executionInput'),
  };
}

/** The arguments that a change writes, by method; null takes the call away. */
function wantedCalls(
  before: RuntimeInput,
  after: RuntimeInput,
): ReadonlyMap<string, string | null> {
  const wanted = new Map<string, string | null>();
  const { choice, allowedValues, defaultValue } = after;
  if (defaultValue !== before.defaultValue || choice !== before.choice) {
    const asIs = defaultValue === null || choice === null || choice === 'selectManyFrom';
    wanted.set('default', asIs ? defaultValue : quoteArgument(defaultValue));
  }
  const values = allowedValues?.map(quoteArgument).join(',') ?? '';
  if (
    choice !== before.choice ||
    values !== (before.allowedValues ?? []).map(quoteArgument).join(',')
  ) {
    for (const method of CHOICE_METHODS) {
      wanted.set(method, method === choice ? values : null);
    }
  }
  if (after.regex !== before.regex) {
    wanted.set('regex', after.regex);
  }
  if (after.duringRun !== before.duringRun) {
    wanted.set('executionInput', after.duringRun ? '' : null);
  }
  return wanted;
}

/**
 * The text of a runtime input after a change of some of its parts. Calls that the change does not
 * concern keep their place and every character; a new call comes last. Any other text counts as the
 * plain `<+input>`.
 */
export function changeRuntimeInput(text: string, change: Partial<RuntimeInput>): string {
  const source = readRuntimeCalls(text) === null ? '<+input>' : text;
  const before = parseRuntimeInput(source);
  if (before === null) {
    return source;
  }
  const wanted = new Map(wantedCalls(before, { ...before, ...change }));
  let result = '<+input>';
  for (const { name, range } of readRuntimeCalls(source) ?? []) {
    const argument = wanted.get(name);
    result +=
      argument === undefined
        ? source.slice(range.start, range.end)
        : argument === null
          ? ''
          : `.${name}(${argument})`;
    // A method that is called twice is written once.
    if (argument !== undefined) {
      wanted.set(name, null);
    }
  }
  for (const [name, argument] of wanted) {
    result += argument === null ? '' : `.${name}(${argument})`;
  }
  return result;
}
