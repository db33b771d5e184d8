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
      const calls = text.startsWith('<+input>') ? text.matchAll(/[>)]\.([A-Za-z]+)\(/g) : [];
      for (const [call, name = ''] of calls) {
        if (!METHODS.includes(name)) {
          const meant = nearest(name, METHODS, 3);
          yield {
            key,
            message: `A runtime input has no ${name}. ${meant === null ? `It has ${METHODS.join(', ')}.` : `Did you mean ${meant}?`}`,
            fixes:
              meant === null
                ? []
                : setFix(
                    context,
                    path,
                    text.replace(call, `${call.charAt(0)}.${meant}(`),
                    `Use ${meant}`,
                  ),
          };
        }
      }
    }
  },
};
