import type { FieldDefinition } from '../fields/index.ts';
import { setFix } from './fixes.ts';
import { foreignExpressionIn } from './foreign.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** Whether a `$` can't be meant in a field: in paths and names, but in no condition and no map. */
function isPlainText({ kind, key }: FieldDefinition): boolean {
  return kind.kind === 'text' && kind.condition !== true && key.startsWith('spec.');
}

/**
 * `$VAR`, `${{ … }}` or `{{ … }}` where nothing replaces it. No image reference may hold one; a path
 * may, but hardly does.
 */
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
      const isReference = field.role !== undefined;
      const foreign = isReference || isPlainText(field) ? foreignExpressionIn(text) : null;
      if (foreign !== null) {
        const { text: written, meant } = foreign;
        yield {
          key,
          severity: isReference ? 'error' : 'warning',
          message: `Nothing replaces ${written} here. Expressions are written <+…>, such as ${meant ?? (isReference ? '<+pipeline.sequenceId>' : '<+stage.variables.app>')}.`,
          fixes: () =>
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
