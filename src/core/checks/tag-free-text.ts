import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import type { Rule } from './rule.ts';
import { tagsOf } from './tag-fault.ts';

/** Variables that a person writes as free text, with one of the same kind that fits a tag. */
const FREE_TEXT: Readonly<Record<string, string | null>> = {
  'pipeline.name': 'pipeline.identifier',
  'stage.name': 'stage.identifier',
  'step.name': 'step.identifier',
  'codebase.commitMessage': 'codebase.shortCommitSha',
  'codebase.prTitle': 'codebase.prNumber',
  'codebase.pullRequestBody': 'codebase.prNumber',
  'codebase.pullRequestLink': 'codebase.prNumber',
  'codebase.repoUrl': null,
  'pipeline.triggeredBy.name': null,
};

/** A variable of free text in a tag. */
export const TAG_FREE_TEXT: Rule = {
  code: 'tag-free-text',
  title: 'Free text in a tag',
  severity: 'warning',
  why: 'Names, titles and messages hold blanks and other characters that no tag may have.',
  source: 'distribution reference grammar; product documentation on expressions',
  example: {
    bad: 'spec:\n  tags:\n    - <+pipeline.name>',
    good: 'spec:\n  tags:\n    - <+pipeline.identifier>',
  },
  partial: true,
  *check(context) {
    for (const { tag, key, resolvedTag } of tagsOf(context)) {
      const [whole, variable = ''] = /<\+([\w.]+)>/.exec(tag) ?? [];
      if (whole === undefined || !Object.hasOwn(FREE_TEXT, variable) || resolvedTag === 'null') {
        continue;
      }
      const fit = FREE_TEXT[variable] ?? null;
      yield {
        key,
        message: `${whole} is free text: it may hold blanks, which no tag may.${fit === null ? '' : ` <+${fit}> may not.`}`,
        fixes: () =>
          fit === null
            ? []
            : setFix(context, pathOf(key), tag.replace(whole, `<+${fit}>`), `Use <+${fit}>`),
      };
    }
  },
};
