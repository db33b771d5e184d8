import { fieldsIn, isStructure } from '../derive/index.ts';
import { RUNTIME_INPUT } from '../expression/index.ts';
import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/** Something else than the bare runtime input for the whole of a condition, loop or failure strategy. */
export const WHOLE_INPUT: Rule = {
  code: 'whole-input',
  title: 'One value in place of a structure',
  severity: 'error',
  why: 'For the whole of such a setting the product takes the bare runtime input, or nothing but its parts.',
  source: 'v0 pipeline schema, patterns of when, failureStrategies and strategy',
  example: {
    bad: 'when: <+pipeline.variables.when>',
    good: 'when: <+input>',
  },
  partial: true,
  *check(context) {
    const { definition, step } = context;
    const topLevel = new Set(definition.fields.map(({ key }) => key));
    for (const { key, kind, label, refuses = [] } of fieldsIn(definition, step)) {
      const value = isStructure(kind) && topLevel.has(key) ? step.read(pathOf(key)) : null;
      if (value?.kind !== 'scalar' || value.text === '') {
        continue;
      }
      const takesInput = !refuses.includes('runtime');
      // Asking during the run has a rule of its own.
      const isTold = value.text.includes('executionInput');
      if (!isTold && !(takesInput && value.text === RUNTIME_INPUT)) {
        yield {
          key,
          message: takesInput
            ? `Only ${RUNTIME_INPUT} may stand for the whole of ${label}.`
            : `Nothing may stand for the whole of ${label}: write its parts.`,
          fixes: () =>
            takesInput ? setFix(context, pathOf(key), RUNTIME_INPUT, `Use ${RUNTIME_INPUT}`) : [],
        };
      }
    }
  },
};
