import { setFix } from './fixes.ts';
import { LONGEST_NAME, namesOf } from './identity.ts';
import type { Rule } from './rule.ts';

/** A name or an Id of more than 128 characters. */
export const NAME_LENGTH: Rule = {
  code: 'name-length',
  title: 'Name or Id that is too long',
  severity: 'error',
  why: 'The product takes names and Ids of at most 128 characters.',
  source: 'v0 pipeline schema, patterns of name and identifier',
  example: {
    bad: `identifier: build${'_and_push'.repeat(14)}`,
    good: 'identifier: build_and_push',
  },
  partial: true,
  *check(context) {
    for (const { key, label, path, text } of namesOf(context)) {
      if (text.length > LONGEST_NAME) {
        yield {
          key,
          message: `${label} has ${text.length} characters; ${LONGEST_NAME} are the most.`,
          fixes: () =>
            setFix(
              context,
              path,
              text.slice(0, LONGEST_NAME).trimEnd(),
              `Cut it to ${LONGEST_NAME} characters`,
            ),
        };
      }
    }
  },
};
