import { ACTION_SETTING } from './action-setting.ts';
import { ALL_ERRORS_ALONE } from './all-errors-alone.ts';
import { ALTERNATIVE_MISSING } from './alternative-missing.ts';
import { ALTERNATIVES_TOGETHER } from './alternatives-together.ts';
import { CONCURRENCY_PLACE } from './concurrency-place.ts';
import { CONDITION_BOOLEAN } from './condition-boolean.ts';
import { CONDITION_WORD } from './condition-word.ts';
import { ERROR_HANDLED_TWICE } from './error-handled-twice.ts';
import { EXCLUDE_AXIS } from './exclude-axis.ts';
import { EXCLUDE_VALUE } from './exclude-value.ts';
import { FIXED_VALUE_ONLY } from './fixed-value-only.ts';
import { GROUP_ACTION } from './group-action.ts';
import { MATRIX_AXIS } from './matrix-axis.ts';
import { MATRIX_EXCLUDED } from './matrix-excluded.ts';
import { MATRIX_INCLUDE } from './matrix-include.ts';
import { NUMBER_RANGE } from './number-range.ts';
import { REPEAT_SLICE } from './repeat-slice.ts';
import { RETRY_INTERVALS } from './retry-intervals.ts';
import type { Rule } from './rule.ts';
import { UNKNOWN_OPTION } from './unknown-option.ts';
import { WHOLE_INPUT } from './whole-input.ts';

/** Rules on conditions, loops and failure strategies, and on the kinds of field that only they have. */
export const ADVANCED_RULES: readonly Rule[] = [
  UNKNOWN_OPTION,
  NUMBER_RANGE,
  FIXED_VALUE_ONLY,
  WHOLE_INPUT,
  CONDITION_BOOLEAN,
  CONDITION_WORD,
  ALTERNATIVES_TOGETHER,
  ALTERNATIVE_MISSING,
  MATRIX_AXIS,
  EXCLUDE_AXIS,
  EXCLUDE_VALUE,
  MATRIX_EXCLUDED,
  MATRIX_INCLUDE,
  ALL_ERRORS_ALONE,
  ERROR_HANDLED_TWICE,
  GROUP_ACTION,
  ACTION_SETTING,
  CONCURRENCY_PLACE,
  REPEAT_SLICE,
  RETRY_INTERVALS,
];
