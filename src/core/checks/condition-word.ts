import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** Words that mean something in a condition. */
const WORDS: ReadonlySet<string> = new Set(
  'true false null empty size new and or not eq ne lt gt le ge div mod in'.split(' '),
);

/** A word behind a comparison, with what shows that it is a whole one. */
const COMPARED = /((?:[=!]=|=~|!~|=\^|=\$|<=|>=)\s*)([A-Za-z_][\w-]*)(?![\w.(:-])/g;

/** The word in lower case where it means something then, such as `True`; else a text. */
function meantBy(word: string): string {
  return WORDS.has(word.toLowerCase()) ? word.toLowerCase() : `"${word}"`;
}

/** A text in a condition that lacks its quotes, for JEXL a variable that nobody has set. */
export const CONDITION_WORD: Rule = {
  code: 'condition-word',
  title: 'Text without quotes in a condition',
  severity: 'warning',
  why: 'A word without quotes is a variable, and nobody has set it: the comparison never holds, or the condition fails.',
  source: 'product documentation on conditional executions; Apache JEXL, syntax reference',
  example: {
    bad: 'when:\n  stageStatus: Success\n  condition: <+codebase.branch> == main',
    good: 'when:\n  stageStatus: Success\n  condition: <+codebase.branch> == "main"',
  },
  partial: true,
  *check(context) {
    for (const { field, key, path, text } of literalsOf(context)) {
      if (field.kind.kind !== 'text' || field.kind.condition !== true) {
        continue;
      }
      const quoted = text
        .split(/("[^"]*"|'[^']*')/)
        .map((part, at) =>
          at % 2 === 1
            ? part
            : part.replace(COMPARED, (whole, operator: string, word: string) =>
                WORDS.has(word) ? whole : operator + meantBy(word),
              ),
        )
        .join('');
      if (quoted !== text) {
        yield {
          key,
          message: `A word without quotes is a variable that nobody has set. Write ${quoted}.`,
          fixes: () => setFix(context, path, quoted, `Use ${quoted}`),
        };
      }
    }
  },
};
