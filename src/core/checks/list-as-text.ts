import { fieldsIn, valueChange } from '../derive/index.ts';
import type { FieldDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import { list } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/** The schema takes one text for a list of connectors or caches, but not for these. */
function isStrictList({ kind, role, section }: FieldDefinition): boolean {
  return kind.kind === 'list' && (role === 'tag' || section === 'advanced');
}

/** Plain text where a list belongs. An expression may stand for a whole list. */
export const LIST_AS_TEXT: Rule = {
  code: 'list-as-text',
  title: 'Text where a list belongs',
  severity: 'warning',
  why: 'The product’s editor and its templates read a list; text is one item at best, commas included.',
  source: 'v0 pipeline schema, types; product documentation of the steps',
  example: {
    bad: 'spec:\n  tags: 1.4.2,latest',
    good: 'spec:\n  tags:\n    - 1.4.2\n    - latest',
  },
  partial: true,
  *check(context) {
    for (const field of fieldsIn(context.definition, context.step)) {
      const value = isStrictList(field) ? context.step.read(pathOf(field.key)) : null;
      if (value?.kind !== 'scalar' || value.text === '' || value.text.includes('<+')) {
        continue;
      }
      // A tag holds no blank, so that one divides; an interval such as `1h 30m` does.
      const divider = field.role === 'tag' ? /[\s,]+/ : /\s*,\s*/;
      const items = value.text.split(divider).filter((item) => item !== '');
      const change = valueChange(context.definition, field.key, list(...items));
      yield {
        key: field.key,
        message: `${field.label} is a list. Write each value as an item of its own.`,
        fixes: () => (items.length === 0 ? [] : changeFix(context, [change], 'Make it a list')),
      };
    }
  },
};
