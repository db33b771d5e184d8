import { flagOf, meantValue, missedForm } from '../flags/index.ts';
import type { Fix } from '../model/problem.ts';
import type { StepOutline } from '../model/step.ts';
import { stageVariableValue } from '../yaml/index.ts';
import { fixOf } from './fixes.ts';
import type { OutlineRule } from './rule.ts';
import { ignoredAt } from './stage-flag-effect.ts';
import { atVariable, flaggedStages } from './stage-flags.ts';

function valueFix(text: string, step: StepOutline, name: string, meant: string): readonly Fix[] {
  const range = stageVariableValue(text, step, name);
  const quote = range !== null && text.startsWith("'", range.start) ? "'" : '"';
  return range ? fixOf(`Use ${meant}`, [{ range, text: quote + meant + quote }]) : [];
}

/** A value of a flag among a stage's variables that the flag's type does not allow. */
export const STAGE_FLAG_VALUE: OutlineRule = {
  code: 'stage-flag-value',
  title: 'Stage variable whose flag does not take its value',
  severity: 'warning',
  why: 'The plugins take true, false, 1, 0, t and f for switches and digits for numbers; with other text they stop, wherever the flag was set.',
  source: 'urfave/cli, which parses the plugins’ settings; Go, strconv.ParseBool',
  example: {
    infrastructure: 'harness-cloud',
    bad: 'spec:\n  tags:\n    - v1',
    good: 'spec:\n  tags:\n    - v1',
    declared: {
      bad: 'variables:\n  - name: PLUGIN_NO_CACHE\n    type: String\n    value: "yes"',
      good: 'variables:\n  - name: PLUGIN_NO_CACHE\n    type: String\n    value: "true"',
    },
  },
  *check(context) {
    const { text } = context;
    for (const stage of flaggedStages(context)) {
      for (const { name, value } of stage.variables) {
        const flag = flagOf(name);
        const form = flag && value !== null ? missedForm(flag.type, value) : null;
        if (flag === null || value === null || form === null) {
          continue;
        }
        if (stage.steps.some((step) => ignoredAt(text, step, name, flag) === null)) {
          const meant = meantValue(flag.type, value);
          yield atVariable(context, stage, name, {
            message: `${name} is ${form}, not ${value}.`,
            fixes: () => (meant === null ? [] : valueFix(text, stage.first, name, meant)),
          });
        }
      }
    }
  },
};
