import { type FieldValue, type FormRow, scalar, UNSET, type ValueKind, valueKindOf } from '#core';
import { RUNTIME_INPUT } from './runtime-text.ts';

/** The kind of what is typed; lists and maps are fixed, their items may be anything. */
export function kindOfTyped(typed: FieldValue): ValueKind {
  return typed.kind === 'scalar' ? valueKindOf(typed.text) : 'fixed';
}

/**
 * The value after a switch to another kind. Back to fixed brings the value that was fixed before, so
 * that trying the kinds loses nothing.
 */
export function switchedValue(
  row: FormRow,
  to: ValueKind,
  lastFixed: FieldValue | undefined,
): FieldValue {
  switch (to) {
    case 'fixed':
      return lastFixed ?? (row.field.required === true ? scalar('') : UNSET);
    case 'runtime':
      return scalar(RUNTIME_INPUT);
    case 'expression':
      return scalar('<+>');
    default:
      return to satisfies never;
  }
}
