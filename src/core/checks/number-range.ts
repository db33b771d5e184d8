import { hasExpression } from '../expression/index.ts';
import { literalsOf } from './literals.ts';
import { isOpen } from './open-expression.ts';
import type { Rule } from './rule.ts';

/** A number that is none, or is too small to mean anything. */
export const NUMBER_RANGE: Rule = {
  code: 'number-range',
  title: 'Number that can’t be right',
  severity: 'error',
  why: 'Counts are whole numbers; a loop, a retry or a limit of 0 does nothing that its absence would not.',
  source: 'v0 pipeline schema, integer with minimum 0; product documentation on looping strategies',
  example: {
    bad: 'strategy:\n  parallelism: -1',
    good: 'strategy:\n  parallelism: 2\nspec:\n  tags:\n    - v1-<+strategy.iteration>',
  },
  partial: true,
  *check(context) {
    for (const literal of literalsOf(context)) {
      const { field, key, text } = literal;
      if (field.kind.kind !== 'integer' || text === '' || hasExpression(text) || isOpen(literal)) {
        continue;
      }
      const { minimum = 0 } = field.kind;
      if (!/^\d+$/.test(text)) {
        yield { key, message: `${field.label} is a whole number from ${minimum}, not ${text}.` };
      } else if (Number(text) < minimum) {
        yield {
          key,
          severity: 'warning',
          message: `${field.label} of ${text} has no meaning. Write ${minimum} or more, or remove it.`,
        };
      }
    }
  },
};
