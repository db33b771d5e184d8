/** What an expression comes to. `null` is a value that the product does not have for this build. */
export type ExpressionValue = string | number | boolean | null | readonly ExpressionValue[];

/** Stands for a value that can't be told: whatever is computed from it can't be told either. */
export const UNKNOWN = Symbol('unknown');

/** A value, or that it can't be told. */
export type MaybeValue = ExpressionValue | typeof UNKNOWN;

/** The value as it stands in text, where a missing one is the word `null`; null for a list. */
export function textOf(value: ExpressionValue): string | null {
  return typeof value === 'object' && value !== null ? null : String(value);
}

/** The value as a number; null when it is none. A missing value counts as zero, as in JEXL. */
export function numberOf(value: ExpressionValue): number | null {
  if (typeof value === 'number') {
    return value;
  }
  if (value === null) {
    return 0;
  }
  const isNumber = typeof value === 'string' && /^\s*-?\d{1,15}(?:\.\d{1,15})?\s*$/.test(value);
  return isNumber ? Number(value) : null;
}

/** Whether the value holds as a condition: not null, false, zero, empty or the word `false` (JEXL). */
export function holds(value: ExpressionValue): boolean {
  return typeof value === 'string'
    ? value !== '' && value !== 'false'
    : Array.isArray(value) || (value !== null && value !== false && value !== 0);
}
