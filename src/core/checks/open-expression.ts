import { hasOpenExpression } from '../expression/index.ts';
import type { Fix } from '../model/problem.ts';
import { setFix } from './fixes.ts';
import { type Literal, literalsOf } from './literals.ts';
import type { Rule, StepContext } from './rule.ts';

/** Whether an expression is not closed; where none may stand, the value is told by its form. */
export function isOpen({ field, text }: Pick<Literal, 'field' | 'text'>): boolean {
  return field.refuses?.includes('expression') !== true && hasOpenExpression(text);
}

/** Closes an expression that is a path up to the end of the text; anything else is not sure. */
function closeFix(context: StepContext, { path, text }: Literal): readonly Fix[] {
  const closed = `${text}>`;
  return /<\+[\w.]+$/.test(text) && !hasOpenExpression(closed)
    ? setFix(context, path, closed, `Use ${closed}`)
    : [];
}

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
    for (const literal of literalsOf(context)) {
      if (isOpen(literal)) {
        yield {
          key: literal.key,
          message: 'The expression is not closed. Add “>” where it ends.',
          fixes: () => closeFix(context, literal),
        };
      }
    }
  },
};
