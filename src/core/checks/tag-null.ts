import type { Rule } from './rule.ts';
import { tagsOf } from './tag-fault.ts';
import { outcomesOf } from './tag-scenarios.ts';

/** A tag that is the text null, or whose expressions have no value with the sample values. */
export const TAG_NULL: Rule = {
  code: 'tag-null',
  title: 'Tag that is null',
  severity: 'warning',
  why: 'An expression without a value becomes the text null, and the image is pushed under that tag.',
  source: 'product documentation on codebase expressions',
  example: {
    bad: 'spec:\n  tags:\n    - "null"',
    good: 'spec:\n  tags:\n    - <+pipeline.sequenceId>',
  },
  partial: true,
  *check(context) {
    for (const { key, tag, resolvedTag } of tagsOf(context)) {
      if (resolvedTag === 'null') {
        // A value that other kinds of build have is meant for those.
        const isMeant = outcomesOf(tag).some(({ verdict }) => verdict === 'fine');
        yield {
          key,
          severity: isMeant ? 'hint' : 'warning',
          message:
            tag === 'null'
              ? 'The image is pushed under the tag null. Write the tag that is meant.'
              : `With the sample values ${tag} has no value, so the tag would be null.`,
        };
      }
    }
  },
};
