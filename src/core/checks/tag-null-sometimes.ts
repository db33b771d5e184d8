import type { Rule } from './rule.ts';
import { changingTagsOf } from './tag-scenarios.ts';

/** A tag that is null in some kinds of build. */
export const TAG_NULL_SOMETIMES: Rule = {
  code: 'tag-null-sometimes',
  title: 'Tag that is null in some builds',
  severity: 'hint',
  why: 'Branch, tag and pull request have a value in their own kind of build only; in any other the image is pushed under the tag null.',
  source: 'product documentation on codebase expressions',
  example: {
    bad: 'spec:\n  tags:\n    - <+codebase.branch.replace("/", "-")>',
    good: 'spec:\n  tags:\n    - <+codebase.shortCommitSha>',
  },
  partial: true,
  *check(context) {
    for (const { written, outcomes } of changingTagsOf(context)) {
      const empty = outcomes.filter(({ verdict }) => verdict === 'null');
      const isTold = outcomes.some(({ verdict }) => verdict === 'illegal');
      if (empty.length > 0 && !isTold) {
        const builds = empty.map(({ build }) => build).join(', ');
        yield {
          key: written.key,
          message: `In some builds (${builds}) ${written.tag} has no value, so null stands in the tag. Use a value that every build has, such as <+codebase.shortCommitSha>, or a condition on the step.`,
        };
      }
    }
  },
};
