import { identifierOf } from '../fields/index.ts';
import { setFix } from './fixes.ts';
import { namesOf } from './identity.ts';
import type { Rule } from './rule.ts';

/** An Id that the product refuses. */
export const IDENTIFIER_CHARACTERS: Rule = {
  code: 'identifier-characters',
  title: 'Character that no Id may have',
  severity: 'error',
  why: 'Expressions refer to a step by its Id, so it holds letters, digits and underscores and starts with no digit.',
  source: 'v0 pipeline schema, pattern of identifier',
  example: { bad: 'identifier: build-and-push', good: 'identifier: build_and_push' },
  partial: true,
  *check(context) {
    for (const { key, path, text } of namesOf(context)) {
      if (key === 'identifier' && !/^[a-zA-Z_][0-9a-zA-Z_]*$/.test(text)) {
        const fitting = identifierOf(text);
        yield {
          key,
          message:
            'An Id holds letters, digits and underscores and starts with no digit. Expressions that name the old Id change with it.',
          fixes: () => (fitting === '' ? [] : setFix(context, path, fitting, `Use ${fitting}`)),
        };
      }
    }
  },
};
