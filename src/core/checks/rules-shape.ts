import { AMBIGUOUS_SCALAR } from './ambiguous-scalar.ts';
import { CONNECTOR_FORM } from './connector-form.ts';
import { FIELD_PATTERN } from './field-pattern.ts';
import { FIELD_SHAPE } from './field-shape.ts';
import { IDENTIFIER_CHARACTERS } from './identifier-characters.ts';
import { IDENTIFIER_RESERVED } from './identifier-reserved.ts';
import { KEY_NOT_TEXT } from './key-not-text.ts';
import { LIST_AS_TEXT } from './list-as-text.ts';
import { MAP_AS_TEXT } from './map-as-text.ts';
import { MISPLACED_KEY } from './misplaced-key.ts';
import { NAME_CHARACTERS } from './name-characters.ts';
import { NAME_LENGTH } from './name-length.ts';
import { OTHER_STEP_KEY } from './other-step-key.ts';
import { REQUIRED_FIELD } from './required-field.ts';
import type { Rule } from './rule.ts';
import { SWITCH_VALUE } from './switch-value.ts';
import { UNKNOWN_CHOICE } from './unknown-choice.ts';
import { UNKNOWN_KEY } from './unknown-key.ts';
import { UNKNOWN_STEP_KEY } from './unknown-step-key.ts';

/** Rules on the keys of a step and the form of their values. */
export const SHAPE_RULES: readonly Rule[] = [
  REQUIRED_FIELD,
  FIELD_SHAPE,
  LIST_AS_TEXT,
  MAP_AS_TEXT,
  SWITCH_VALUE,
  FIELD_PATTERN,
  UNKNOWN_CHOICE,
  CONNECTOR_FORM,
  NAME_CHARACTERS,
  NAME_LENGTH,
  IDENTIFIER_CHARACTERS,
  IDENTIFIER_RESERVED,
  KEY_NOT_TEXT,
  AMBIGUOUS_SCALAR,
  UNKNOWN_KEY,
  UNKNOWN_STEP_KEY,
  OTHER_STEP_KEY,
  MISPLACED_KEY,
];
