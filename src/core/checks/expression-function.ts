import { EXPRESSION_FUNCTIONS, splitExpressions } from '../expression/index.ts';
import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** Methods of other languages, with the one of Java that does the same. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  lower: 'toLowerCase',
  lowercase: 'toLowerCase',
  toLower: 'toLowerCase',
  upper: 'toUpperCase',
  uppercase: 'toUpperCase',
  toUpper: 'toUpperCase',
  substr: 'substring',
  includes: 'contains',
  replace_all: 'replaceAll',
};

const NAMES = EXPRESSION_FUNCTIONS.map(({ name }) => name);

/** The method that is meant by a misspelt name. Java has more than are known here, so only near ones. */
function meantBy(name: string): string | null {
  if (NAMES.includes(name)) {
    return null;
  }
  // Short names are near too many others: only their letter case is judged.
  const limit = name.length < 5 ? 0 : 1;
  return Object.hasOwn(ELSEWHERE, name) ? (ELSEWHERE[name] ?? null) : nearest(name, NAMES, limit);
}

/** A misspelt method in an expression. */
export const EXPRESSION_FUNCTION: Rule = {
  code: 'expression-function',
  title: 'Misspelt method in an expression',
  severity: 'error',
  why: 'Expressions call the methods of Java’s text by their exact names; another name ends the pipeline.',
  source: 'product documentation on expressions; Java String',
  example: {
    bad: 'spec:\n  tags:\n    - <+pipeline.identifier.toLowercase()>',
    good: 'spec:\n  tags:\n    - <+pipeline.identifier.toLowerCase()>',
  },
  partial: true,
  *check(context) {
    for (const { key, path, text } of literalsOf(context)) {
      const parts = text.includes('(') ? splitExpressions(text) : [];
      for (const part of parts.filter(({ kind }) => kind === 'expression')) {
        for (const [call, name = ''] of part.text.matchAll(/\.([A-Za-z]\w*)\(/g)) {
          const meant = part.text.startsWith('<+input>') ? null : meantBy(name);
          if (meant !== null) {
            yield {
              key,
              message: `An expression has no ${name}. Did you mean ${meant}?`,
              fixes: () => setFix(context, path, text.replace(call, `.${meant}(`), `Use ${meant}`),
            };
          }
        }
      }
    }
  },
};
