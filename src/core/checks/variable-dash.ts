import { setFix } from './fixes.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** A variable whose name holds a dash, as the whole of an expression: a dash before a number subtracts. */
const DASHED = /<\+\s*((?:pipeline|stage)\.variables)\.([A-Za-z_]\w*(?:-[A-Za-z]\w*)+)\s*>/g;

/** A variable with a dash in its name, asked for behind a dot. */
export const VARIABLE_DASH: Rule = {
  code: 'variable-dash',
  title: 'Dash in the name of a variable',
  severity: 'warning',
  why: 'In an expression a dash subtracts, so that the product looks for a variable that ends before it.',
  source: 'product documentation on variables; Apache JEXL, syntax reference',
  example: {
    bad: 'spec:\n  tags:\n    - <+pipeline.variables.image-tag>',
    good: 'spec:\n  tags:\n    - <+pipeline.variables.get("image-tag")>',
  },
  partial: true,
  *check(context) {
    for (const { key, path, text } of literalsOf(context)) {
      const asked = text.includes('<+') ? text.replace(DASHED, '<+$1.get("$2")>') : text;
      if (asked !== text) {
        yield {
          key,
          message: `A dash in an expression subtracts. Ask for the variable by its name: ${asked}.`,
          fixes: () => setFix(context, path, asked, 'Ask for it by its name'),
        };
      }
    }
  },
};
