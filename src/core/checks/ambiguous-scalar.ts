import type { FieldKind } from '../fields/index.ts';
import { readsAsString } from '../yaml/index.ts';
import { fixOf } from './fixes.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** Kinds whose values are text, so that a number, date or null is not what was meant. */
const TEXT_KINDS: ReadonlySet<FieldKind['kind']> = new Set([
  'text',
  'choice',
  'connector',
  'list',
  'map',
]);

/** Plain text that a YAML reader takes for a number, a switch, a date or nothing. */
export const AMBIGUOUS_SCALAR: Rule = {
  code: 'ambiguous-scalar',
  title: 'Unquoted text that YAML reads otherwise',
  severity: 'warning',
  why: 'YAML readers turn 1.10 into 1.1, 0777 into 511, on into true; a tag or account id is then another.',
  source: 'YAML 1.1 type repository and YAML 1.2 core schema; the product reads YAML 1.1',
  example: {
    bad: 'spec:\n  tags:\n    - 1.10',
    good: 'spec:\n  tags:\n    - "1.10"',
  },
  partial: true,
  *check(context) {
    for (const { field, key, path, text } of literalsOf(context)) {
      if (
        text !== '' &&
        TEXT_KINDS.has(field.kind.kind) &&
        context.step.style(path) === 'plain' &&
        !readsAsString(text)
      ) {
        const range = context.step.valueRange(path);
        yield {
          key,
          message: `${text} without quotes is read as a number, switch, date or nothing. Quote it to keep the text.`,
          fixes: range ? fixOf(`Use "${text}"`, [{ range, text: `"${text}"` }], true) : [],
        };
      }
    }
  },
};
