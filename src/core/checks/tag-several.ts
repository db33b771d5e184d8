import { isTag } from '../image/index.ts';
import { replaceTagFix } from './tag-list.ts';
import { tagRule } from './tag-rule.ts';

/** Several tags in one item, between commas or blanks. */
export const TAG_SEVERAL = tagRule(
  {
    code: 'tag-several',
    title: 'Several tags in one item',
    severity: 'warning',
    why: 'An item of the list is one tag; a comma or a blank makes it illegal, or makes two tags of it in the plugin.',
    source: 'distribution reference grammar; kaniko and docker plugins, tags',
    example: {
      bad: 'spec:\n  tags:\n    - 1.4.2, latest',
      good: 'spec:\n  tags:\n    - 1.4.2\n    - latest',
    },
  },
  'several',
  (tag) => `“${tag}” holds a blank or a comma. Write each tag as an item of its own.`,
  (context, written) => {
    const parts = written.tag.includes('<+') ? [] : written.tag.trim().split(/[\s,;]+/);
    const tags = parts.filter((part) => part !== '');
    return tags.length > 0 && tags.every(isTag)
      ? replaceTagFix(context, written, tags, `Make it ${tags.join(' and ')}`)
      : [];
  },
);
