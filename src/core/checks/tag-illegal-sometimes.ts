import { pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import { setFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';
import type { WrittenTag } from './tag-fault.ts';
import { changingTagsOf, outcomesOf } from './tag-scenarios.ts';

/** A variable whose slashes are replaced, offered only where the result is legal in every build. */
function replaceFix(context: StepContext, { tag, key }: WrittenTag): readonly Fix[] {
  const mended = tag.replace(/<\+([\w.]+)>/g, '<+$1.replace("/", "-")>');
  const works = outcomesOf(mended).every(({ verdict }) => verdict !== 'illegal');
  return works && mended !== tag && outcomesOf(mended).length > 0
    ? setFix(context, pathOf(key), mended, 'Replace “/” by “-”')
    : [];
}

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
          fixes: replaceFix(context, written),
        };
      }
    }
  },
};
