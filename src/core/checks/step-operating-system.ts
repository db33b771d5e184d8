import { OPERATING_SYSTEM_LABELS } from '../model/infrastructure.ts';
import type { Rule } from './rule.ts';

/** A step type that does not run on the operating system that the stage names. */
export const STEP_OPERATING_SYSTEM: Rule = {
  code: 'step-operating-system',
  title: 'Step type that does not run on this operating system',
  severity: 'error',
  why: 'The step for ACR builds on Linux only.',
  source: 'product documentation of the step',
  example: {
    bad: 'type: BuildAndPushACR\nspec:\n  repository: myteam.azurecr.io/api',
    good: 'spec:\n  repo: myteam.azurecr.io/api',
    stage: 'infrastructure:\n  type: KubernetesDirect\n  spec:\n    os: Windows',
  },
  partial: false,
  *check({ definition, stage }) {
    const { operatingSystems: known, label } = definition;
    if (known && stage.os !== null && !known.includes(stage.os)) {
      yield {
        key: 'type',
        message: `The step for ${label} runs on ${known.map((os) => OPERATING_SYSTEM_LABELS[os]).join(', ')} only, and the stage names ${OPERATING_SYSTEM_LABELS[stage.os]}. A Docker registry step can push there.`,
      };
    }
  },
};
