import { DEPRECATED_STEP } from './deprecated-step.ts';
import { DUPLICATE_IDENTIFIER } from './duplicate-identifier.ts';
import type { OutlineRule, Rule, RuleRecord } from './rule.ts';
import { ADVANCED_RULES } from './rules-advanced.ts';
import { BUILD_RULES } from './rules-build.ts';
import { DOCKERFILE_RULES } from './rules-dockerfile.ts';
import { EXPRESSION_RULES } from './rules-expressions.ts';
import { FLAG_RULES } from './rules-flags.ts';
import { IMAGE_RULES } from './rules-image.ts';
import { POLICY_RULES } from './rules-policy.ts';
import { SHAPE_RULES } from './rules-shape.ts';
import { TAG_RULES } from './rules-tags.ts';
import { SETTING_INFRASTRUCTURE } from './setting-infrastructure.ts';
import { STAGE_FLAG_VALUE } from './stage-flag-value.ts';
import { STAGE_FLAG_WITHOUT_EFFECT } from './stage-flag-without-effect.ts';
import { STEP_INFRASTRUCTURE } from './step-infrastructure.ts';
import { STEP_OPERATING_SYSTEM } from './step-operating-system.ts';
import { UNKNOWN_STAGE_FLAG } from './unknown-stage-flag.ts';
import { UNKNOWN_STEP } from './unknown-step.ts';

/** Every rule on a single step. The only list of them. */
export const RULES: readonly Rule[] = [
  ...SHAPE_RULES,
  ...IMAGE_RULES,
  ...TAG_RULES,
  ...EXPRESSION_RULES,
  ...FLAG_RULES,
  ...BUILD_RULES,
  ...DOCKERFILE_RULES,
  ...ADVANCED_RULES,
  STEP_INFRASTRUCTURE,
  STEP_OPERATING_SYSTEM,
  SETTING_INFRASTRUCTURE,
  DEPRECATED_STEP,
  ...POLICY_RULES,
];

/** Every rule on steps beside one another. The only list of them. */
export const OUTLINE_RULES: readonly OutlineRule[] = [
  DUPLICATE_IDENTIFIER,
  UNKNOWN_STAGE_FLAG,
  STAGE_FLAG_WITHOUT_EFFECT,
  STAGE_FLAG_VALUE,
  UNKNOWN_STEP,
];

/** What there is to tell of every rule, for lists and pages. */
export const RULE_RECORDS: readonly RuleRecord[] = [...RULES, ...OUTLINE_RULES];
