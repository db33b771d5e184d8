import { AMBIGUOUS_SCALAR } from './ambiguous-scalar.ts';
import { DEPRECATED_STEP } from './deprecated-step.ts';
import { DUPLICATE_IDENTIFIER } from './duplicate-identifier.ts';
import { FIELD_PATTERN } from './field-pattern.ts';
import { FIELD_SHAPE } from './field-shape.ts';
import { KEY_NOT_TEXT } from './key-not-text.ts';
import { OPEN_EXPRESSION } from './open-expression.ts';
import { REPOSITORY_NAME } from './repository-name.ts';
import { REQUIRED_FIELD } from './required-field.ts';
import type { OutlineRule, Rule, RuleRecord } from './rule.ts';
import { BUILD_RULES } from './rules-build.ts';
import { FLAG_RULES } from './rules-flags.ts';
import { SETTING_INFRASTRUCTURE } from './setting-infrastructure.ts';
import { STEP_INFRASTRUCTURE } from './step-infrastructure.ts';
import { STEP_OPERATING_SYSTEM } from './step-operating-system.ts';
import { TAG_CHARACTERS } from './tag-characters.ts';
import { TAG_NULL } from './tag-null.ts';
import { TAG_TWICE } from './tag-twice.ts';
import { UNKNOWN_KEY } from './unknown-key.ts';

/** Every rule on a single step. The only list of them. */
export const RULES: readonly Rule[] = [
  REQUIRED_FIELD,
  FIELD_SHAPE,
  FIELD_PATTERN,
  REPOSITORY_NAME,
  TAG_CHARACTERS,
  TAG_NULL,
  TAG_TWICE,
  OPEN_EXPRESSION,
  KEY_NOT_TEXT,
  AMBIGUOUS_SCALAR,
  UNKNOWN_KEY,
  ...FLAG_RULES,
  ...BUILD_RULES,
  STEP_INFRASTRUCTURE,
  STEP_OPERATING_SYSTEM,
  SETTING_INFRASTRUCTURE,
  DEPRECATED_STEP,
];

/** Every rule on steps beside one another. The only list of them. */
export const OUTLINE_RULES: readonly OutlineRule[] = [DUPLICATE_IDENTIFIER];

/** What there is to tell of every rule, for lists and pages. */
export const RULE_RECORDS: readonly RuleRecord[] = [...RULES, ...OUTLINE_RULES];
