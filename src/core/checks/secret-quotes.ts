import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** A secret whose Id stands there bare: for JEXL a variable, or an operation of several. */
const BARE = /\bsecrets\.getValue\(\s*([\w.$-]+)\s*\)/g;

/** A secret that is asked for without quotes around its Id. */
export const SECRET_QUOTES: Rule = {
  code: 'secret-quotes',
  title: 'Secret without quotes around its Id',
  severity: 'warning',
  why: 'Without quotes the Id is the name of a variable that nobody has set, so that no secret is found.',
  source: 'product documentation on referencing secrets',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_BASE_IMAGE_PASSWORD: <+secrets.getValue(quay)>',
    good: 'spec:\n  envVariables:\n    PLUGIN_BASE_IMAGE_PASSWORD: <+secrets.getValue("quay")>',
  },
  partial: true,
  *check(context) {
    for (const { key, path, text } of literalsOf(context)) {
      const quoted = text.includes('<+') ? text.replace(BARE, 'secrets.getValue("$1")') : text;
      if (quoted !== text) {
        yield {
          key,
          message: `The Id of a secret stands in quotes: ${quoted}.`,
          fixes: () => setFix(context, path, quoted, 'Put it in quotes'),
        };
      }
    }
  },
};
