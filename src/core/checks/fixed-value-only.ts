import { isStructure } from '../derive/index.ts';
import { hasExpression } from '../expression/index.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** An expression or runtime input where the product wants a fixed value. */
export const FIXED_VALUE_ONLY: Rule = {
  code: 'fixed-value-only',
  title: 'Expression where a fixed value belongs',
  severity: 'error',
  why: 'The product plans some settings before it has values for expressions and runtime inputs.',
  source: 'harness-core, FailureStrategiesUtils',
  example: {
    bad: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: Retry\n        spec:\n          retryCount: <+input>\n          retryIntervals: [10s]\n          onRetryFailure:\n            action:\n              type: Abort',
    good: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: Retry\n        spec:\n          retryCount: 2\n          retryIntervals: [10s]\n          onRetryFailure:\n            action:\n              type: Abort',
  },
  partial: false,
  *check(context) {
    for (const { field, key, text } of literalsOf(context)) {
      const { kind, label, refuses = [] } = field;
      const isFixed = refuses.includes('runtime') && refuses.includes('expression');
      if (isFixed && !isStructure(kind) && hasExpression(text)) {
        yield { key, message: `${label} takes a fixed value only.` };
      }
    }
  },
};
