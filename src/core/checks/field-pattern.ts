import { hasExpression } from '../expression/index.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** A literal value that can't be right by the pattern of its field. */
export const FIELD_PATTERN: Rule = {
  code: 'field-pattern',
  title: 'Value of another form',
  severity: 'error',
  why: 'The value does not have the form that the registry or the product asks for.',
  source: 'v0 pipeline schema and the registries’ documentation, by field',
  example: {
    bad: 'timeout: ten minutes',
    good: 'timeout: 10m',
  },
  partial: true,
  *check(context) {
    for (const { field, key, text } of literalsOf(context)) {
      const { pattern } = field;
      if (
        pattern &&
        field.key !== context.definition.tags &&
        text !== '' &&
        !hasExpression(text) &&
        !new RegExp(pattern.source).test(text)
      ) {
        yield { key, message: pattern.message, severity: pattern.severity };
      }
    }
  },
};
