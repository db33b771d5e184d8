import { matchesAny } from '../config/index.ts';
import type { Rule } from './rule.ts';

/** A step type that the organisation does not want to be used. */
export const POLICY_STEP_TYPE: Rule = {
  code: 'policy-step-type',
  title: 'Step type that is not allowed',
  severity: 'error',
  why: 'The organisation’s configuration names the step types that may be used.',
  source: 'waybill.config.yaml, policy.stepTypes',
  example: {
    bad: 'type: BuildAndPushDockerRegistry',
    good: 'type: BuildAndPushECR',
    config: 'policy:\n  stepTypes: [BuildAndPushECR]',
  },
  partial: true,
  *check({ definition: { type }, policy: { stepTypes } }) {
    if (stepTypes !== undefined && !matchesAny(stepTypes, type)) {
      yield {
        key: 'type',
        message: `Steps of type ${type} may not be used. Allowed: ${stepTypes.join(', ')}.`,
      };
    }
  },
};
