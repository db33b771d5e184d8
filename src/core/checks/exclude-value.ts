import { formatPath } from '../model/path.ts';
import { setFix } from './fixes.ts';
import { excludedIn, valuesOf } from './matrix.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** An excluded combination with a value that its axis does not have. */
export const EXCLUDE_VALUE: Rule = {
  code: 'exclude-value',
  title: 'Exclusion of a value that is not there',
  severity: 'warning',
  why: 'A combination is left out when all that the exclusion names is the same, so that one with a foreign value leaves out nothing.',
  source: 'harness-core, MatrixConfigServiceHelper',
  example: {
    bad: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\n    exclude:\n      - jdk: "18"\nspec:\n  tags:\n    - v1-<+matrix.jdk>',
    good: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\n    exclude:\n      - jdk: "17"\nspec:\n  tags:\n    - v1-<+matrix.jdk>',
  },
  partial: false,
  *check(context) {
    for (const { path, entries } of excludedIn(context)) {
      for (const { name, value } of entries) {
        const values = valuesOf(context, name);
        if (values !== null && !value.includes('<+') && !values.includes(value)) {
          const meant = nearest(value, values);
          yield {
            key: formatPath([...path, name]),
            message: `${value} is no value of ${name}, so this leaves out nothing. ${meant === null ? `Its values are ${values.join(', ')}.` : `Did you mean ${meant}?`}`,
            fixes: () =>
              meant === null ? [] : setFix(context, [...path, name], meant, `Use ${meant}`),
          };
        }
      }
    }
  },
};
