import { INFRASTRUCTURE_LABELS } from '../model/infrastructure.ts';
import type { Rule } from './rule.ts';

/** A step type that does not run on the chosen infrastructure. */
export const STEP_INFRASTRUCTURE: Rule = {
  code: 'step-infrastructure',
  title: 'Step type that does not run here',
  severity: 'error',
  why: 'Some step types run on Kubernetes only.',
  source: 'product documentation of the step',
  example: {
    bad: 'type: BuildAndPushACR\nspec:\n  repository: myteam.azurecr.io/api',
    good: 'spec:\n  repo: myteam.azurecr.io/api',
    infrastructure: 'harness-cloud',
  },
  partial: false,
  *check({ definition, infrastructure }) {
    if (!definition.infrastructures.includes(infrastructure)) {
      yield {
        key: 'type',
        message: `The step for ${definition.label} runs on ${definition.infrastructures.map((name) => INFRASTRUCTURE_LABELS[name]).join(', ')} only, not on ${INFRASTRUCTURE_LABELS[infrastructure]}. A Docker registry step can push there.`,
      };
    }
  },
};
