import { setFix } from './fixes.ts';
import { foreignExpressionIn } from './foreign.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** `$VAR`, `${{ … }}` or `{{ … }}` in a part of the image reference, where nothing replaces it. */
export const FOREIGN_EXPRESSION: Rule = {
  code: 'foreign-expression',
  title: 'Variable of another system',
  severity: 'error',
  why: 'No shell runs over the settings of a step: only <+…> is replaced, any other variable stays as it is written.',
  source: 'product documentation on expressions; distribution reference grammar',
  example: {
    bad: 'spec:\n  tags:\n    - $GITHUB_SHA',
    good: 'spec:\n  tags:\n    - <+codebase.commitSha>',
  },
  partial: true,
  *check(context) {
    for (const { field, key, path, text } of literalsOf(context)) {
      const foreign = field.role === undefined ? null : foreignExpressionIn(text);
      if (foreign !== null) {
        const { text: written, meant } = foreign;
        yield {
          key,
          message: `Nothing replaces ${written} here. Expressions are written <+…>, such as ${meant ?? '<+pipeline.sequenceId>'}.`,
          fixes:
            meant === null
              ? []
              : setFix(
                  context,
                  path,
                  text.replace(written, () => meant),
                  `Use ${meant}`,
                ),
        };
      }
    }
  },
};
