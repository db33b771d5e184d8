import { valueChange } from '../derive/index.ts';
import { formatPath } from '../model/path.ts';
import { list } from '../model/value.ts';
import { failureStrategiesOf } from './failure-strategies.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/** Times between retries, of which there are more than retries. */
export const RETRY_INTERVALS: Rule = {
  code: 'retry-intervals',
  title: 'More intervals than retries',
  severity: 'hint',
  why: 'The product waits once before each retry; an interval beyond the last retry is never used.',
  source: 'harness-core, RetryAdviserWithRollback',
  example: {
    bad: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: Retry\n        spec:\n          retryCount: 1\n          retryIntervals: [10s, 1m]\n          onRetryFailure:\n            action:\n              type: Abort',
    good: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: Retry\n        spec:\n          retryCount: 2\n          retryIntervals: [10s, 1m]\n          onRetryFailure:\n            action:\n              type: Abort',
  },
  partial: true,
  *check(context) {
    const { definition, step } = context;
    for (const { path } of failureStrategiesOf(step)) {
      const spec = [...path, 'onFailure', 'action', 'spec'];
      const count = step.read([...spec, 'retryCount']);
      const intervals = step.read([...spec, 'retryIntervals']);
      const retries =
        count.kind === 'scalar' && /^[1-9]\d*$/.test(count.text) ? Number(count.text) : null;
      const items = intervals.kind === 'list' ? intervals.items : [];
      if (retries === null || items.length <= retries) {
        continue;
      }
      const key = formatPath([...spec, 'retryIntervals']);
      const used = items.slice(0, retries);
      yield {
        key,
        message: `There are ${items.length} intervals, but ${retries === 1 ? 'only 1 retry' : `only ${retries} retries`}.`,
        fixes: () =>
          changeFix(
            context,
            [valueChange(definition, key, list(...used))],
            `Keep ${used.join(', ')}`,
          ),
      };
    }
  },
};
