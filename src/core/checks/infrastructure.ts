import { pathOf } from '../model/path.ts';
import type { Rule } from './rule.ts';

/** A step type that does not run on the chosen infrastructure. */
export const STEP_INFRASTRUCTURE: Rule = {
  code: 'step-infrastructure',
  severity: 'error',
  why: 'Some step types run on Kubernetes only.',
  source: 'product documentation of the step',
  partial: false,
  *check({ definition, infrastructure }) {
    if (!definition.infrastructures.includes(infrastructure)) {
      yield {
        key: 'type',
        message: `The step for ${definition.label} runs on ${definition.infrastructures.join(', ')} only, not on ${infrastructure}. A Docker registry step can push there.`,
      };
    }
  },
};

/** A setting that has no effect on the chosen infrastructure. */
export const SETTING_INFRASTRUCTURE: Rule = {
  code: 'setting-infrastructure',
  severity: 'hint',
  why: 'Some settings belong to kaniko or to a container and have no effect elsewhere.',
  source: 'product documentation of the step',
  partial: true,
  *check({ definition, infrastructure, step }) {
    for (const { key, label, infrastructures, elsewhere } of definition.fields) {
      if (
        infrastructures &&
        !infrastructures.includes(infrastructure) &&
        definition.infrastructures.includes(infrastructure) &&
        step.has(pathOf(key))
      ) {
        yield {
          key,
          message: `${label} has no effect on ${infrastructure}. ${elsewhere ?? ''}`.trim(),
        };
      }
    }
  },
};
