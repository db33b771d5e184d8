import { alternativesOf, namesOf } from './alternatives.ts';
import { isGiven } from './given.ts';
import type { Finding, Rule, StepContext } from './rule.ts';

/** Fields of which one stands in for the other. */
function* replacedFields({ definition, step }: StepContext): Generator<Finding> {
  for (const { key, label, replaceableBy } of definition.fields) {
    const other = definition.fields.find((field) => field.key === replaceableBy);
    if (other !== undefined && isGiven(step, key) && isGiven(step, other.key)) {
      yield {
        key: other.key,
        message: `${label} and ${other.label} exclude each other. Keep one of them.`,
      };
    }
  }
}

/** A matrix and a repetition in one loop, or a connector and what stands in for it. */
export const ALTERNATIVES_TOGETHER: Rule = {
  code: 'alternatives-together',
  title: 'Settings that exclude each other',
  severity: 'error',
  why: 'The product takes one of matrix, repeat and parallelism, one of times and items, and a connector or a registry reference.',
  source: 'v0 pipeline schema, oneOf of StrategyConfig, HarnessForConfig and DockerStepInfo',
  example: {
    bad: 'strategy:\n  parallelism: 2\n  repeat:\n    times: 3',
    good: 'strategy:\n  repeat:\n    times: 3\nspec:\n  tags:\n    - v1-<+strategy.iteration>',
  },
  partial: true,
  *check(context) {
    yield* replacedFields(context);
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
