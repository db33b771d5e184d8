import type { Rule } from './rule.ts';

/** A tag whose expression has no value for this kind of build. */
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
  *check({ references }) {
    for (const { key, tag, resolvedTag } of references) {
      if (resolvedTag === 'null') {
        yield {
          key,
          message:
            tag === 'null'
              ? 'The tag is the text null. Quote it if you mean it.'
              : `With the sample values ${tag} has no value, so the tag would be null.`,
        };
      }
    }
  },
};
