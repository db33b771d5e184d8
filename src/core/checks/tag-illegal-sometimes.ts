import { tagMendFix } from './mend-fix.ts';
import type { Rule } from './rule.ts';
import { changingTagsOf } from './tag-scenarios.ts';

/** A tag that no registry takes in some kinds of build. */
export const TAG_ILLEGAL_SOMETIMES: Rule = {
  code: 'tag-illegal-sometimes',
  title: 'Tag that is illegal in some builds',
  severity: 'warning',
  why: 'A branch may hold a slash, which no tag may, so the push fails on such branches only.',
  source: 'distribution reference grammar; product documentation on codebase expressions',
  example: {
    bad: `spec:\n  tags:\n    - '<+<+codebase.build.type> == "tag" ? <+codebase.tag> : <+codebase.branch>>'`,
    good: 'spec:\n  tags:\n    - <+codebase.shortCommitSha>',
  },
  partial: true,
  *check(context) {
    for (const { written, outcomes } of changingTagsOf(context)) {
      const illegal = outcomes.find(({ verdict }) => verdict === 'illegal');
      if (illegal) {
        yield {
          key: written.key,
          message: `In some builds (${illegal.build}) the tag would be “${illegal.tag}”, which no registry takes.`,
          fixes: () => tagMendFix(context, written.key),
        };
      }
    }
  },
};
