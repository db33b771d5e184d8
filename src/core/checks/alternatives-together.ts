import { alternativesOf, namesOf } from './alternatives.ts';
import type { Rule } from './rule.ts';

/** A matrix and a repetition, or the like, in one loop. */
export const ALTERNATIVES_TOGETHER: Rule = {
  code: 'alternatives-together',
  title: 'Settings that exclude each other',
  severity: 'error',
  why: 'The product takes one of matrix, repeat and parallelism, and one of times and items.',
  source: 'v0 pipeline schema, oneOf of StrategyConfig and HarnessForConfig',
  example: {
    bad: 'strategy:\n  parallelism: 2\n  repeat:\n    times: 3',
    good: 'strategy:\n  repeat:\n    times: 3',
  },
  partial: true,
  *check(context) {
    for (const { owner, present } of alternativesOf(context)) {
      const [, second] = present;
      if (second) {
        yield {
          key: second.key,
          message: `${namesOf(present, 'and')} exclude each other in ${owner.label}. Keep one of them.`,
        };
      }
    }
  },
};
