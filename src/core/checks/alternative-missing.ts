import { pathOf } from '../model/path.ts';
import { alternativesOf, namesOf } from './alternatives.ts';
import type { Rule } from './rule.ts';

/** A loop that does not say how it loops. */
export const ALTERNATIVE_MISSING: Rule = {
  code: 'alternative-missing',
  title: 'Loop without a kind',
  severity: 'error',
  why: 'A looping strategy needs a matrix, a repetition or a number of copies.',
  source: 'v0 pipeline schema, oneOf of StrategyConfig and HarnessForConfig',
  example: {
    bad: 'strategy:\n  onFailure: RunAll',
    good: 'strategy:\n  onFailure: RunAll\n  parallelism: 2\nspec:\n  tags:\n    - v1-<+strategy.iteration>',
  },
  partial: false,
  *check(context) {
    for (const { owner, all, present } of alternativesOf(context)) {
      // A list in its place has been told by its shape.
      const isList = context.step.has([...pathOf(owner.key), 0]);
      if (present.length === 0 && !isList) {
        yield { key: owner.key, message: `${owner.label} needs ${namesOf(all, 'or')}.` };
      }
    }
  },
};
