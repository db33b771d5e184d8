import { setFix } from './fixes.ts';
import { namesOf } from './identity.ts';
import type { Rule } from './rule.ts';

/** Words that mean something else in an expression. Source: product documentation, reserved words. */
const RESERVED: ReadonlySet<string> = new Set([
  'or',
  'and',
  'eq',
  'ne',
  'lt',
  'gt',
  'le',
  'ge',
  'div',
  'mod',
  'not',
  'null',
  'true',
  'false',
  'new',
  'var',
  'return',
  'class',
  'shellScriptProvisioner',
]);

/** An Id that is a word of the expression language. */
export const IDENTIFIER_RESERVED: Rule = {
  code: 'identifier-reserved',
  title: 'Reserved word as an Id',
  severity: 'error',
  why: 'The product keeps some words for its expressions, which could not tell the step from the word.',
  source: 'product documentation on entity identifiers, reserved words',
  example: { bad: 'identifier: new', good: 'identifier: new_image' },
  partial: true,
  *check(context) {
    for (const { key, path, text } of namesOf(context)) {
      if (key === 'identifier' && RESERVED.has(text)) {
        yield {
          key,
          message: `${text} is a word of the expression language and can be no Id. Choose another one.`,
          fixes: () => setFix(context, path, `${text}_step`, `Use ${text}_step`),
        };
      }
    }
  },
};
