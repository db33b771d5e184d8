import { isTag } from '../image/index.ts';
import type { Rule } from './rule.ts';
import { tagFaultOf, tagsOf } from './tag-fault.ts';
import { replaceTagFix } from './tag-list.ts';

/** The parts that the plugins make of an item: they cut at commas and trim. */
function partsOf(tag: string): readonly string[] {
  return tag.split(',').map((part) => part.trim());
}

/** Several tags in one item, between commas or blanks. */
export const TAG_SEVERAL: Rule = {
  code: 'tag-several',
  title: 'Several tags in one item',
  severity: 'error',
  why: 'An item of the list is one tag: a blank makes it illegal, and a comma makes two tags of it in the plugin alone.',
  source: 'distribution reference grammar; kaniko and docker plugins, tags',
  example: {
    bad: 'spec:\n  tags:\n    - 1.4.2 latest',
    good: 'spec:\n  tags:\n    - 1.4.2\n    - latest',
  },
  partial: true,
  *check(context) {
    for (const written of tagsOf(context)) {
      const { tag, key } = written;
      if (tagFaultOf(tag) !== 'several') {
        continue;
      }
      const parts = tag.includes('<+') ? [] : tag.split(/[\s,;]+/).filter((part) => part !== '');
      yield {
        key,
        severity: partsOf(tag).every(isTag) ? 'warning' : 'error',
        message: `“${tag}” holds a blank or a comma. Write each tag as an item of its own.`,
        fixes: () =>
          parts.length > 0 && parts.every(isTag)
            ? replaceTagFix(context, written, parts, `Make it ${parts.join(' and ')}`)
            : [],
      };
    }
  },
};
