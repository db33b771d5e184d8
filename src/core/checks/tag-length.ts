import { tagRule } from './tag-rule.ts';

/** A tag of more than 128 characters. */
export const TAG_LENGTH = tagRule(
  {
    code: 'tag-length',
    title: 'Tag that is too long',
    severity: 'error',
    why: 'A registry refuses a tag with more than 128 characters.',
    source: 'distribution reference grammar',
    example: {
      bad: `spec:\n  tags:\n    - ${'very-'.repeat(26)}long`,
      good: 'spec:\n  tags:\n    - short',
    },
  },
  'length',
  () => 'This tag has more than 128 characters. Shorten it.',
  () => [],
);
