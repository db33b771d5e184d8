import { INFRASTRUCTURE_LABELS } from '../model/infrastructure.ts';
import { pathOf } from '../model/path.ts';
import type { Rule } from './rule.ts';

/** A setting that has no effect on the chosen infrastructure. */
export const SETTING_INFRASTRUCTURE: Rule = {
  code: 'setting-infrastructure',
  title: 'Setting without effect here',
  severity: 'hint',
  why: 'Some settings belong to kaniko or to a container and have no effect elsewhere.',
  source: 'product documentation of the step',
  example: {
    bad: 'spec:\n  optimize: true',
    good: 'spec:\n  dockerfile: Dockerfile',
    infrastructure: 'harness-cloud',
  },
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
          message:
            `${label} has no effect on ${INFRASTRUCTURE_LABELS[infrastructure]}. ${elsewhere ?? ''}`.trim(),
        };
      }
    }
  },
};
