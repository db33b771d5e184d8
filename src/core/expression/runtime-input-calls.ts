import type { TextRange } from '../model/text.ts';

/** The start of every runtime input. */
export const RUNTIME_INPUT = '<+input>';

/** The methods that say which values may be given; at most one of them makes sense. */
export const CHOICE_METHODS = ['allowedValues', 'selectOneFrom', 'selectManyFrom'] as const;

/** One of them. */
export type ChoiceMethod = (typeof CHOICE_METHODS)[number];

/** One method that is called on `<+input>`. */
export interface RuntimeCall {
  readonly name: string;
  readonly argument: string;
  /** From the dot to the closing bracket. */
  readonly range: TextRange;
  /** The argument alone. */
  readonly inner: TextRange;
}

/** Where an argument may end: at the text's end or before the next call. */
const AFTER_CALL = /^(?:$|\.[a-zA-Z]+\()/;

/**
 * The place of the bracket that closes a call: the first one that pairs with the opening one, else,
 * since a regex may hold a lone bracket, the first one that a call or nothing follows. `\(` pairs with
 * nothing.
 */
function closingBracket(text: string, open: number): number {
  let depth = 1;
  let loose = -1;
  for (let at = open; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') {
      at += 1;
    } else if (char === '(') {
      depth += 1;
    } else if (char === ')') {
      depth -= 1;
      const ends = AFTER_CALL.test(text.slice(at + 1));
      if (ends && depth === 0) {
        return at;
      }
      loose = ends && loose === -1 ? at : loose;
    }
  }
  return loose;
}

/** The calls on `<+input>` in their order; null for text that is no runtime input. */
export function readRuntimeCalls(text: string): readonly RuntimeCall[] | null {
  if (!text.startsWith(RUNTIME_INPUT)) {
    return null;
  }
  const calls: RuntimeCall[] = [];
  let at = RUNTIME_INPUT.length;
  while (at < text.length) {
    const head = /^\.([a-zA-Z]+)\(/.exec(text.slice(at));
    const open = at + (head?.[0].length ?? 0);
    const close = head === null ? -1 : closingBracket(text, open);
    if (head?.[1] === undefined || close === -1) {
      return null;
    }
    calls.push({
      name: head[1],
      argument: text.slice(open, close),
      range: { start: at, end: close + 1 },
      inner: { start: open, end: close },
    });
    at = close + 1;
  }
  return calls;
}

/** A value as an argument: one that holds a comma stands between `\'` (product documentation). */
export function quoteArgument(value: string): string {
  return value.includes(',') ? `\\'${value}\\'` : value;
}

/** A value without the `\'` around it. */
export function unquoteArgument(argument: string): string {
  return /^\\'(.*)\\'$/s.exec(argument.trim())?.[1] ?? argument;
}

/** The values of an argument: split at commas, but not between `\'`. */
export function splitArgument(argument: string): readonly string[] {
  const values: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < argument.length; at += 1) {
    const char = argument.charAt(at);
    if (char === '\\' && argument.charAt(at + 1) === "'") {
      quoted = !quoted;
      value += "\\'";
      at += 1;
    } else if (char === ',' && !quoted) {
      values.push(value);
      value = '';
    } else {
      value += char;
    }
  }
  return [...values, value].map((part) => unquoteArgument(part.trim()));
}
