import { formatPath } from '../model/path.ts';
import { failureStrategiesOf } from './failure-strategies.ts';
import type { Rule } from './rule.ts';

/** The same error in two failure strategies that do different things. */
export const ERROR_HANDLED_TWICE: Rule = {
  code: 'error-handled-twice',
  title: 'Two strategies for one error',
  severity: 'error',
  why: 'The product refuses two failure strategies that do different things about the same error.',
  source: 'harness-core, FailureStrategiesUtils',
  example: {
    bad: 'failureStrategies:\n  - onFailure:\n      errors: [Timeout]\n      action:\n        type: Abort\n  - onFailure:\n      errors: [Timeout]\n      action:\n        type: Ignore',
    good: 'failureStrategies:\n  - onFailure:\n      errors: [Timeout]\n      action:\n        type: Abort\n  - onFailure:\n      errors: [Connectivity]\n      action:\n        type: Ignore',
  },
  partial: true,
  *check({ step }) {
    const seen = new Map<string, string | null>();
    for (const { path, errors } of failureStrategiesOf(step)) {
      const action = step.source([...path, 'onFailure', 'action']);
      for (const [index, error] of errors.entries()) {
        const before = seen.get(error);
        if (before !== undefined && (before !== action || error === 'AllErrors')) {
          yield {
            key: formatPath([...path, 'onFailure', 'errors', index]),
            message: `Another failure strategy is for ${error} already. Keep one of them.`,
          };
        }
        seen.set(error, before ?? action);
      }
    }
  },
};
