import { hasOpenExpression } from '../expression/index.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** An expression without its closing bracket. */
export const OPEN_EXPRESSION: Rule = {
  code: 'open-expression',
  title: 'Expression that is not closed',
  severity: 'error',
  why: 'An expression that is not closed is used as literal text.',
  source: 'product documentation on expressions',
  example: {
    bad: 'spec:\n  tags:\n    - v<+pipeline.sequenceId',
    good: 'spec:\n  tags:\n    - v<+pipeline.sequenceId>',
  },
  partial: true,
  *check(context) {
    for (const { key, text } of literalsOf(context)) {
      if (hasOpenExpression(text)) {
        yield { key, message: 'The expression is not closed. Add “>”.' };
      }
    }
  },
};
