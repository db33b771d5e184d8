import { pathOf } from '../model/path.ts';
import type { Rule } from './rule.ts';

/** The same tag twice pushes the same reference twice. */
export const TAG_TWICE: Rule = {
  code: 'tag-twice',
  title: 'Same tag twice',
  severity: 'warning',
  why: 'The same reference is pushed twice.',
  source: 'step behaviour',
  example: {
    bad: 'spec:\n  tags: [v1, latest, v1]',
    good: 'spec:\n  tags: [v1, latest]',
  },
  partial: true,
  *check({ definition, step }) {
    const tags = step.read(pathOf(definition.tags));
    if (tags.kind !== 'list') {
      return;
    }
    for (const [index, tag] of tags.items.entries()) {
      if (tags.items.indexOf(tag) < index) {
        yield { key: `${definition.tags}[${index}]`, message: `The tag ${tag} is already listed.` };
      }
    }
  },
};
