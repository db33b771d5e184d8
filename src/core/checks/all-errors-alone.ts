import { valueChange } from '../derive/index.ts';
import { formatPath } from '../model/path.ts';
import { list } from '../model/value.ts';
import { failureStrategiesOf } from './failure-strategies.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

const ALL = 'AllErrors';

/** All errors, and some of them by name, in one failure strategy. */
export const ALL_ERRORS_ALONE: Rule = {
  code: 'all-errors-alone',
  title: 'All errors beside single ones',
  severity: 'error',
  why: 'The product refuses a failure strategy that names AllErrors and other errors.',
  source: 'harness-core, FailureStrategiesUtils',
  example: {
    bad: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors, Timeout]\n      action:\n        type: Abort',
    good: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: Abort',
  },
  partial: true,
  *check(context) {
    for (const { path, errors } of failureStrategiesOf(context.step)) {
      if (errors.includes(ALL) && errors.length > 1) {
        const key = formatPath([...path, 'onFailure', 'errors']);
        const change = valueChange(context.definition, key, list(ALL));
        yield {
          key,
          message: 'AllErrors stands for every error: it stands alone in its list.',
          fixes: () => changeFix(context, [change], `Keep ${ALL} alone`),
        };
      }
    }
  },
};
