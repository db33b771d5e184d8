import { POLICY_CONNECTOR } from './policy-connector.ts';
import { POLICY_LABEL } from './policy-label.ts';
import { POLICY_LATEST } from './policy-latest.ts';
import { POLICY_REGISTRY } from './policy-registry.ts';
import { POLICY_STEP_TYPE } from './policy-step-type.ts';
import { POLICY_TAG } from './policy-tag.ts';
import type { Rule } from './rule.ts';

/** What an organisation asks of steps; without a configuration these rules are silent. */
export const POLICY_RULES: readonly Rule[] = [
  POLICY_REGISTRY,
  POLICY_CONNECTOR,
  POLICY_STEP_TYPE,
  POLICY_TAG,
  POLICY_LATEST,
  POLICY_LABEL,
];
