import { formatPath } from '../model/path.ts';
import { failureStrategiesOf } from './failure-strategies.ts';
import type { Rule } from './rule.ts';

/** Actions on the step group around a step. */
const GROUP_ACTIONS: ReadonlySet<string> = new Set(['StepGroupRollback', 'RetryStepGroup']);

/** A failure strategy that acts on a step group, in a step that stands in none. */
export const GROUP_ACTION: Rule = {
  code: 'group-action',
  title: 'Action on a step group outside of one',
  severity: 'warning',
  why: 'There is no step group around the step that could be rolled back or retried.',
  source: 'product documentation on failure strategies',
  example: {
    bad: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: StepGroupRollback',
    good: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: StageRollback',
  },
  partial: false,
  *check({ step }) {
    // A step on its own, such as a template, may stand in a group where it is used.
    const { ancestors } = step.outline;
    if (ancestors.length === 0 || ancestors.some(({ kind }) => kind !== 'stage')) {
      return;
    }
    for (const { path } of failureStrategiesOf(step)) {
      const type = [...path, 'onFailure', 'action', 'type'];
      const value = step.read(type);
      if (value.kind === 'scalar' && GROUP_ACTIONS.has(value.text)) {
        yield {
          key: formatPath(type),
          message: `${value.text} acts on a step group, and this step stands in none.`,
        };
      }
    }
  },
};
