import { fieldOf, partDefinitions } from '../derive/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import { failureStrategiesOf } from './failure-strategies.ts';
import type { Rule } from './rule.ts';

/** A setting of another action than the one that a failure strategy takes. */
export const ACTION_SETTING: Rule = {
  code: 'action-setting',
  title: 'Setting of another action',
  severity: 'warning',
  why: 'Each action of a failure strategy reads its own settings, so that those of another one do nothing: an action that aborts does not try again first.',
  source: 'v0 pipeline schema, failure strategy actions',
  example: {
    bad: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: Abort\n        spec:\n          retryCount: 2',
    good: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: Retry\n        spec:\n          retryCount: 2\n          retryIntervals: [10s]\n          onRetryFailure:\n            action:\n              type: Abort',
  },
  partial: true,
  *check({ definition, step }) {
    const field = fieldOf(definition, 'failureStrategies');
    const parts = field === null ? [] : partDefinitions(field.kind);
    for (const { path } of failureStrategiesOf(step)) {
      for (const { key, onlyWith } of parts) {
        const at = [...path, ...pathOf(key)];
        const word = onlyWith && step.read([...path, ...pathOf(onlyWith.part)]);
        const isFixed = word?.kind === 'scalar' && word.text !== '' && !word.text.includes('<+');
        if (onlyWith && isFixed && !onlyWith.values.includes(word.text) && step.has(at)) {
          yield {
            key: formatPath(at),
            message: `${word.text} has no ${String(at.at(-1))}: it belongs to ${onlyWith.values.join(' and ')}.`,
          };
        }
      }
    }
  },
};
