import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import { list } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

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
    for (const field of context.definition.fields) {
      const path = pathOf(field.key);
      const value = field.role === 'tag' ? context.step.read(path) : null;
      if (value?.kind !== 'scalar' || value.text === '' || value.text.includes('<+')) {
        continue;
      }
      const items = value.text.split(/[\s,]+/).filter((item) => item !== '');
      const change = valueChange(context.definition, field.key, list(...items));
      yield {
        key: field.key,
        message: `${field.label} is a list. Write each value as an item of its own.`,
        fixes: items.length === 0 ? [] : changeFix(context, [change], 'Make it a list'),
      };
    }
  },
};
