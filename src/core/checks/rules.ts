import { AMBIGUOUS_SCALAR } from './ambiguous-scalar.ts';
import { DEPRECATED_STEP } from './deprecated-step.ts';
import { FIELD_PATTERN } from './field-pattern.ts';
import { FIELD_SHAPE } from './field-shape.ts';
import { SETTING_INFRASTRUCTURE, STEP_INFRASTRUCTURE } from './infrastructure.ts';
import { KEY_NOT_TEXT } from './key-not-text.ts';
import { OPEN_EXPRESSION } from './open-expression.ts';
import { REPOSITORY_NAME } from './repository-name.ts';
import { REQUIRED_FIELD } from './required-field.ts';
import type { Rule } from './rule.ts';
import { TAG_CHARACTERS, TAG_NULL, TAG_TWICE } from './tags.ts';
import { UNKNOWN_FLAG } from './unknown-flag.ts';
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
  UNKNOWN_FLAG,
  STEP_INFRASTRUCTURE,
  SETTING_INFRASTRUCTURE,
  DEPRECATED_STEP,
];
