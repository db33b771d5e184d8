import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { FieldValue, FormRow, ValueKind } from '#core';
import { changeAndPlace } from './change-and-place.ts';
import { isBlank } from './typed-values.ts';
import { kindOfTyped, kindsOf, type LastOfKind, switchedValue } from './value-kinds.ts';

/** How a field's value is given, and the way to another kind. */
export interface FieldKindSwitch {
  readonly kind: ValueKind;
  /** The kinds that the field takes. */
  readonly kinds: readonly ValueKind[];
  readonly switchTo: (kind: ValueKind) => void;
}

/**
 * Switches a field between the kinds of value, each with the value that it held last, and gives the new
 * control the focus.
 */
export function useValueKind(
  row: FormRow,
  typed: FieldValue,
  change: (value: FieldValue) => void,
  root: RefObject<HTMLElement | null>,
): FieldKindSwitch {
  const kind = kindOfTyped(typed);
  const kinds = useMemo(() => kindsOf(row.field), [row.field]);
  const last = useRef<LastOfKind>({});
  useEffect(() => {
    if (!isBlank(typed)) {
      last.current = { ...last.current, [kind]: typed };
    }
  }, [kind, typed]);
  const switchTo = (to: ValueKind) => {
    if (to === kind || !kinds.includes(to)) {
      return;
    }
    const value = switchedValue(row, to, last.current);
    changeAndFocus(() => change(value), root.current, value);
  };
  return { kind, kinds, switchTo };
}

/**
 * Makes a change that gives a field `value`, and gives the control that it got with it the focus; in a
 * new expression, inside of it.
 */
export function changeAndFocus(
  change: () => void,
  field: HTMLElement | null,
  value: FieldValue,
): void {
  const caret = value.kind === 'scalar' && value.text === '<+>' ? 2 : null;
  changeAndPlace(change, () => field?.querySelector('input'), caret);
}
