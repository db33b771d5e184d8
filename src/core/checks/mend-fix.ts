import { type Mend, mendName, mendTag, valueChange } from '../derive/index.ts';
import { SCENARIOS } from '../expression/index.ts';
import type { Fix } from '../model/problem.ts';
import { changeFix } from './fixes.ts';
import type { StepContext } from './rule.ts';

/** The values of each usual kind of build; a mended value has to be legal in all of them. */
const USUAL_BUILDS = SCENARIOS.filter(({ rare }) => rare !== true).map(({ values }) => values);

function fixOfMend(context: StepContext, mend: Mend | null): readonly Fix[] {
  return mend === null
    ? []
    : changeFix(
        context,
        [valueChange(context.definition, mend.key, mend.value)],
        `Call ${mend.method} on it`,
      );
}

/** A fix that makes the expressions of a tag legal in every usual kind of build. */
export function tagMendFix(context: StepContext, key: string): readonly Fix[] {
  return fixOfMend(context, mendTag(context.definition, context.step, key, USUAL_BUILDS));
}

/** A fix that makes the expressions of the image name legal in every usual kind of build. */
export function nameMendFix(context: StepContext): readonly Fix[] {
  return fixOfMend(context, mendName(context.definition, context.step, USUAL_BUILDS));
}
