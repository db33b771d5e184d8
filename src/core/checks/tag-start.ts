import { mendTagFix } from './tag-list.ts';
import { tagRule } from './tag-rule.ts';

/** A tag that starts with a dot or a dash. */
export const TAG_START = tagRule(
  {
    code: 'tag-start',
    title: 'Tag that starts with a dot or a dash',
    severity: 'error',
    why: 'A registry refuses a tag whose first character is no letter, digit or underscore.',
    source: 'distribution reference grammar',
    example: { bad: 'spec:\n  tags:\n    - .1.4.2', good: 'spec:\n  tags:\n    - 1.4.2' },
  },
  'start',
  (tag) =>
    `The tag ${tag} starts with a dot or a dash. Start it with a letter, digit or underscore.`,
  mendTagFix,
);
