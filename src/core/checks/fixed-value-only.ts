import { isStructure } from '../derive/index.ts';
import { hasExpression, RUNTIME_INPUT } from '../expression/index.ts';
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
    bad: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: Retry\n        spec:\n          retryCount: <+pipeline.variables.retries>\n          retryIntervals: [10s]\n          onRetryFailure:\n            action:\n              type: Abort',
    good: 'failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action:\n        type: Retry\n        spec:\n          retryCount: 2\n          retryIntervals: [10s]\n          onRetryFailure:\n            action:\n              type: Abort',
  },
  partial: false,
  *check(context) {
    for (const { field, key, text } of literalsOf(context)) {
      const { kind, label, refuses = [] } = field;
      const takesInput = !refuses.includes('runtime');
      const isInput = takesInput && text.startsWith(RUNTIME_INPUT);
      if (refuses.includes('expression') && !isStructure(kind) && hasExpression(text) && !isInput) {
        yield {
          key,
          message: `${label} takes a fixed value${takesInput ? ` or ${RUNTIME_INPUT}` : ''} only.`,
        };
      }
    }
  },
};
