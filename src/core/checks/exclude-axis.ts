import { formatPath } from '../model/path.ts';
import { fixOf } from './fixes.ts';
import { axesOf, MATRIX } from './matrix.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** An excluded combination that names what is no axis. */
export const EXCLUDE_AXIS: Rule = {
  code: 'exclude-axis',
  title: 'Exclusion of an unknown axis',
  severity: 'error',
  why: 'The product refuses an excluded combination that names what is no axis of the matrix.',
  source: 'harness-core, StrategyValidationUtils',
  example: {
    bad: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\n    exclude:\n      - jkd: "17"',
    good: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\n    exclude:\n      - jdk: "17"',
  },
  partial: false,
  *check(context) {
    const { step } = context;
    const axes = axesOf(context).map(({ name }) => name);
    for (let at = 0; step.has([...MATRIX, 'exclude', at]); at += 1) {
      const path = [...MATRIX, 'exclude', at];
      for (const { name, range } of step.keys(path)) {
        if (!axes.includes(name)) {
          const meant = nearest(name, axes);
          yield {
            key: formatPath([...path, name]),
            range,
            message: `${name} is no axis of the matrix. ${meant === null ? `Its axes are ${axes.join(', ')}.` : `Did you mean ${meant}?`}`,
            fixes: () =>
              meant === null ? [] : fixOf(`Rename to ${meant}`, [{ range, text: meant }]),
          };
        }
      }
    }
  },
};
