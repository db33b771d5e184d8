import { RUNTIME_INPUT } from '../expression/index.ts';
import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** What a runtime input may be followed by. Source: v0 pipeline schema, pattern of runtime inputs. */
const METHODS: readonly string[] = [
  'default',
  'allowedValues',
  'selectOneFrom',
  'selectManyFrom',
  'regex',
  'executionInput',
];

/** One call on a runtime input, with the place of its name. */
interface Call {
  readonly name: string;
  readonly start: number;
}

/** The place after the bracket that closes the one before `from`; the text's end when none does. */
function afterClosing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (depth === 0) {
      return at + 1;
    }
  }
  return text.length;
}

/** The calls on `<+input>` itself; those in their arguments are not its own. */
function callsOf(text: string): readonly Call[] {
  const calls: Call[] = [];
  let at = RUNTIME_INPUT.length;
  for (;;) {
    const head = /^\.([A-Za-z]+)\(/.exec(text.slice(at));
    if (!head) {
      return calls;
    }
    calls.push({ name: head[1] ?? '', start: at + 1 });
    at = afterClosing(text, at + head[0].length);
  }
}

/** The calls on a runtime input that it does not have. */
export function unknownCallsOf(text: string): readonly Call[] {
  const calls = text.startsWith(RUNTIME_INPUT) ? callsOf(text) : [];
  return calls.filter(({ name }) => !METHODS.includes(name));
}

/** A word after `<+input>` that is no method of it. */
export const INPUT_METHOD: Rule = {
  code: 'input-method',
  title: 'Unknown method of a runtime input',
  severity: 'error',
  why: 'The product reads six methods after <+input>; any other is refused or taken for text.',
  source: 'v0 pipeline schema, pattern of runtime inputs',
  example: {
    bad: 'spec:\n  target: <+input>.allowedvalues(test,prod)',
    good: 'spec:\n  target: <+input>.allowedValues(test,prod)',
  },
  partial: true,
  *check(context) {
    for (const { key, path, text } of literalsOf(context)) {
      for (const { name, start } of unknownCallsOf(text)) {
        const meant = nearest(name, METHODS, 3);
        const advice = meant === null ? `It has ${METHODS.join(', ')}.` : `Did you mean ${meant}?`;
        const right = text.slice(0, start) + meant + text.slice(start + name.length);
        yield {
          key,
          message: `A runtime input has no ${name}. ${advice}`,
          fixes: () => (meant === null ? [] : setFix(context, path, right, `Use ${meant}`)),
        };
      }
    }
  },
};
