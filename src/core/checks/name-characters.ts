import { setFix } from './fixes.ts';
import { namesOf } from './identity.ts';
import type { Rule } from './rule.ts';

/** What the v0 pipeline schema lets a name hold and start with; its length is a rule of its own. */
const NAME = /^[a-zA-Z_0-9.-][-0-9a-zA-Z_\s.]*$/;

/** The nearest name that is taken: `&` becomes `and`, letters lose their accents, the rest goes. */
function takenName(text: string): string {
  return text
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/[^-0-9a-zA-Z_\s.]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name that the product refuses. */
export const NAME_CHARACTERS: Rule = {
  code: 'name-characters',
  title: 'Character that no name may have',
  severity: 'error',
  why: 'The product takes letters, digits, blanks, dashes, underscores and dots in a name, and no blank at its start.',
  source: 'v0 pipeline schema, pattern of name',
  example: { bad: 'name: Build & push', good: 'name: Build and push' },
  partial: true,
  *check(context) {
    for (const { key, path, text } of namesOf(context)) {
      if (key === 'name' && !NAME.test(text)) {
        const fitting = takenName(text);
        const bad = /[^-0-9a-zA-Z_\s.]/u.exec(text)?.[0];
        yield {
          key,
          message:
            bad === undefined
              ? 'A name starts with no blank. Take it away.'
              : `A name may not hold “${bad}”: letters, digits, blanks, dashes, underscores and dots only.`,
          fixes: () => (fitting === '' ? [] : setFix(context, path, fitting, `Use “${fitting}”`)),
        };
      }
    }
  },
};
