import { RUNTIME_INPUT, readRuntimeCalls, splitExpressions } from '../expression/index.ts';
import { setFix } from './fixes.ts';
import { unknownCallsOf } from './input-method.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** Whether a runtime input stands among the outermost expressions of a text. */
function holdsInput(text: string): boolean {
  return (
    text.includes(RUNTIME_INPUT) &&
    splitExpressions(text).some((part) => part.text.startsWith(RUNTIME_INPUT))
  );
}

/** Calls the last of which lacks its brackets or the closing one. */
const INCOMPLETE_CALL = /^(?:\.[A-Za-z]+\([^()]*\))*\.[A-Za-z]+(?:\([^()]*)?$/;

function messageOf(text: string): string {
  if (readRuntimeCalls(text) !== null) {
    return `A blank stands beside ${RUNTIME_INPUT}. Take it away.`;
  }
  const rest = text.startsWith(RUNTIME_INPUT) ? text.slice(RUNTIME_INPUT.length) : '';
  return INCOMPLETE_CALL.test(rest)
    ? `What follows ${RUNTIME_INPUT} is no complete method: a method has a name and two brackets.`
    : `${RUNTIME_INPUT} has to be the whole value. Ask for a variable and use that one inside text.`;
}

/** A runtime input that is not the whole value. */
export const INPUT_FORM: Rule = {
  code: 'input-form',
  title: 'Runtime input inside of text',
  severity: 'warning',
  why: 'The product asks for a value where the runtime input is all of it; beside text it is not asked for, or the text is lost.',
  source: 'product documentation on runtime inputs; v0 pipeline schema, pattern of runtime inputs',
  example: {
    bad: 'spec:\n  target: test-<+input>',
    good: 'spec:\n  target: test-<+pipeline.variables.stage>',
  },
  partial: true,
  *check(context) {
    for (const { field, key, path, text } of literalsOf(context)) {
      const isCondition = field.kind.kind === 'text' && field.kind.condition === true;
      if (
        !isCondition &&
        holdsInput(text) &&
        readRuntimeCalls(text) === null &&
        unknownCallsOf(text).length === 0
      ) {
        const bare = text.trim();
        yield {
          key,
          message: messageOf(bare),
          fixes: () =>
            bare !== text && readRuntimeCalls(bare) !== null
              ? setFix(context, path, bare, `Use ${bare}`)
              : [],
        };
      }
    }
  },
};
