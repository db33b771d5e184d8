import {
  changeRuntimeInput,
  type FieldValue,
  type FormRow,
  hasExpression,
  parseRuntimeInput,
  RUNTIME_INPUT,
  scalar,
  UNSET,
  type ValueKind,
  valueKindOf,
} from '#core';

/** Every way of giving a value, in the order of their keys Alt+1, 2, 3. */
export const VALUE_KINDS = [
  'fixed',
  'runtime',
  'expression',
] as const satisfies readonly ValueKind[];

/** The value that each kind held last in a field. */
export type LastOfKind = Readonly<Partial<Record<ValueKind, FieldValue>>>;

/** The kind of what is typed; lists and maps are fixed, their items may be anything. */
export function kindOfTyped(typed: FieldValue): ValueKind {
  return typed.kind === 'scalar' ? valueKindOf(typed.text) : 'fixed';
}

/** The kinds that the product takes in a field. */
export function kindsOf({ refuses = [] }: FormRow['field']): readonly ValueKind[] {
  return VALUE_KINDS.filter((kind) => kind === 'fixed' || !refuses.includes(kind));
}

/** A new value of a kind. */
function freshValue(row: FormRow, to: ValueKind): FieldValue {
  switch (to) {
    case 'fixed':
      return row.field.required === true ? scalar('') : UNSET;
    case 'runtime':
      return scalar(RUNTIME_INPUT);
    case 'expression':
      return scalar('<+>');
    default:
      return to satisfies never;
  }
}

/**
 * The value after a switch to another kind: the one that this kind held before, so that trying the kinds
 * loses nothing, else a new one.
 */
export function switchedValue(row: FormRow, to: ValueKind, last: LastOfKind): FieldValue {
  return last[to] ?? freshValue(row, to);
}

/**
 * An item of a list after a switch to another kind. What it held becomes the default of the runtime
 * input, and the default the value again; empty where the new kind has nothing to start from.
 */
export function switchedText(text: string, to: ValueKind): string {
  const given = parseRuntimeInput(text)?.defaultValue ?? '';
  if (valueKindOf(text) === to) {
    return text;
  }
  switch (to) {
    case 'fixed':
      return hasExpression(given) ? '' : given;
    case 'runtime':
      return changeRuntimeInput(RUNTIME_INPUT, { defaultValue: text });
    case 'expression':
      return hasExpression(given) ? given : '<+>';
    default:
      return to satisfies never;
  }
}
