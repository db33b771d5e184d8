import { LONGEST_JUDGED } from './mask.ts';
import type { Rule } from './rule.ts';
import { tagsOf } from './tag-fault.ts';

/** A secret in a part of the image reference, which everyone can read. */
export const TAG_SECRET: Rule = {
  code: 'tag-secret',
  title: 'Secret in a tag',
  severity: 'warning',
  why: 'A tag is public to all who may list the registry, and a masked value is no tag.',
  source: 'product documentation on secrets in expressions',
  example: {
    bad: 'spec:\n  tags:\n    - <+secrets.getValue("release")>',
    good: 'spec:\n  tags:\n    - <+pipeline.variables.release>',
  },
  partial: true,
  *check(context) {
    for (const { tag, key } of tagsOf(context)) {
      if (tag.length <= LONGEST_JUDGED && /<\+[^>]*\bsecrets\./.test(tag)) {
        yield {
          key,
          message: 'A tag shows its secret to all who see the registry. Use a variable.',
        };
      }
    }
  },
};
