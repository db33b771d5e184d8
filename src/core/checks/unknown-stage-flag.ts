import { flagOf } from '../flags/index.ts';
import type { StageVariable } from '../model/stage.ts';
import { fixOf } from './fixes.ts';
import type { OutlineRule } from './rule.ts';
import { atVariable, flaggedStages, hasOtherSteps, placeOfVariable } from './stage-flags.ts';
import { nearestFlag } from './unknown-plugin-flag.ts';

/** By the variable, which stays the same object while its stage says the same. */
const meantBefore = new WeakMap<StageVariable, string | null>();

function meantBy(variable: StageVariable): string | null {
  const known = meantBefore.get(variable);
  const meant = known === undefined ? nearestFlag(variable.name) : known;
  meantBefore.set(variable, meant);
  return meant;
}

/**
 * A `PLUGIN_` variable of a stage that no plugin has. One that is near no flag may be for a step of
 * another type.
 */
export const UNKNOWN_STAGE_FLAG: OutlineRule = {
  code: 'unknown-stage-flag',
  title: 'Stage variable for a flag that no plugin has',
  severity: 'warning',
  why: 'The plugins read flags from the variables of the stage too, and ignore those that they do not know: a typing mistake loses the setting.',
  source:
    'drone-kaniko, drone-docker and drone-buildx, settings; product documentation of the steps',
  example: {
    infrastructure: 'harness-cloud',
    bad: 'spec:\n  tags:\n    - v1',
    good: 'spec:\n  tags:\n    - v1',
    declared: {
      bad: 'variables:\n  - name: PLUGIN_DAEMON_OF\n    type: String\n    value: "true"',
      good: 'variables:\n  - name: PLUGIN_DAEMON_OFF\n    type: String\n    value: "true"',
    },
  },
  *check(context) {
    for (const stage of flaggedStages(context)) {
      for (const variable of stage.variables.filter(({ name }) => flagOf(name) === null)) {
        const { name } = variable;
        const meant = meantBy(variable);
        if (meant === null) {
          yield atVariable(context, stage, name, {
            severity: hasOtherSteps(context, stage) ? 'hint' : 'warning',
            message: `No Build and Push plugin has the flag ${name}. It has no effect on these steps.`,
          });
          continue;
        }
        yield atVariable(context, stage, name, {
          message: `No plugin has the flag ${name}. Did you mean ${meant}?`,
          fixes: () => {
            const range = placeOfVariable(context.text, stage.first, name);
            const isFree = !stage.variables.some((other) => flagOf(other.name)?.name === meant);
            return range && isFree ? fixOf(`Rename to ${meant}`, [{ range, text: meant }]) : [];
          },
        });
      }
    }
  },
};
