import { setFix } from './fixes.ts';
import { isInWholeStage, namedVariables } from './loops.ts';
import { nearest } from './nearest.ts';
import type { Rule, StepContext } from './rule.ts';

/** More differences than a slip of the fingers. */
const MOST_EDITS = 2;

/** A variable that a pipeline or stage declares, in front of what is asked of its value. */
const VARIABLE = /^((?:pipeline|stage)\.variables\.)([\w$]+)/;

/** The names that the document declares under a prefix; none where it can't be told. */
function declaredUnder(prefix: string, { stage }: StepContext): readonly string[] {
  return Object.keys(stage.documentValues).filter((path) => path.startsWith(prefix));
}

/** A variable that its pipeline or stage does not declare, while it declares others. */
export const UNDECLARED_VARIABLE: Rule = {
  code: 'undeclared-variable',
  title: 'Variable that is not declared',
  severity: 'warning',
  why: 'A variable that neither the pipeline nor the stage declares has no value: the text null takes its place, or the run fails.',
  source: 'product documentation on variables',
  example: {
    bad: 'spec:\n  tags:\n    - <+stage.variables.verison>',
    good: 'spec:\n  tags:\n    - <+stage.variables.version>',
    variables: 'variables:\n  - name: version\n    type: String\n    value: 1.4.2',
  },
  partial: false,
  *check(context) {
    const named = isInWholeStage(context) ? namedVariables(context) : [];
    for (const { key, path, text, variables } of named) {
      for (const variable of variables) {
        const [whole, prefix] = VARIABLE.exec(variable) ?? [];
        const declared = prefix === undefined ? [] : declaredUnder(prefix, context);
        if (whole === undefined || declared.length === 0 || declared.includes(whole)) {
          continue;
        }
        const meant = nearest(whole, declared, MOST_EDITS);
        yield {
          key,
          message: `${whole} is not declared. ${meant === null ? `Declared are ${declared.join(', ')}.` : `Did you mean ${meant}?`}`,
          fixes: () =>
            meant === null ? [] : setFix(context, path, text.replace(whole, meant), `Use ${meant}`),
        };
      }
    }
  },
};
