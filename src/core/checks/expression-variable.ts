import { EXPRESSION_VARIABLES } from '../expression/index.ts';
import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

const PATHS = EXPRESSION_VARIABLES.filter(({ named }) => named !== true).map(({ path }) => path);

/** Paths under which people name things themselves, or the product more than are known here. */
const OPEN = EXPRESSION_VARIABLES.filter(({ named }) => named === true).map(
  ({ path }) => `${path}.`,
);

/** More differences than a slip of the fingers. */
const MOST_EDITS = 2;

/** The variable that is meant by a misspelt path; null for one that is known or near none. */
function meantBy(path: string): string | null {
  const isKnown = PATHS.includes(path) || OPEN.some((prefix) => path.startsWith(prefix));
  return isKnown ? null : nearest(path, PATHS, MOST_EDITS);
}

/** A misspelt variable in an expression. */
export const EXPRESSION_VARIABLE: Rule = {
  code: 'expression-variable',
  title: 'Misspelt variable in an expression',
  severity: 'warning',
  why: 'A path that the product does not know has no value: the text null takes its place.',
  source: 'product documentation on codebase, trigger and pipeline expressions',
  example: {
    bad: 'spec:\n  tags:\n    - <+codebase.commitsha>',
    good: 'spec:\n  tags:\n    - <+codebase.commitSha>',
  },
  partial: true,
  *check(context) {
    for (const { key, path, text } of literalsOf(context)) {
      const written = text.includes('<+') ? text.matchAll(/<\+\s*([A-Za-z][\w.]*[\w])\s*>/g) : [];
      for (const [whole, variable = ''] of written) {
        const meant = meantBy(variable);
        if (meant !== null) {
          yield {
            key,
            message: `${variable} is not known. Did you mean ${meant}?`,
            fixes: () =>
              setFix(context, path, text.replace(whole, `<+${meant}>`), `Use <+${meant}>`),
          };
        }
      }
    }
  },
};
