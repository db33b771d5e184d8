/** One entry of a map field; both sides are text as a person reads them, without quotes. */
export interface MapEntry {
  readonly name: string;
  readonly value: string;
}

/**
 * What a field holds. Scalars stay text: `1.10` is the three characters and the dot, never a number.
 * `foreign` is anything that the field can't show (a map where text belongs, an alias): kept as it is.
 */
export type FieldValue =
  | { readonly kind: 'unset' }
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'map'; readonly entries: readonly MapEntry[] }
  | { readonly kind: 'foreign'; readonly yaml: string };

/** The value of a field that is not in the text. */
export const UNSET: FieldValue = { kind: 'unset' };

/** A scalar value. */
export function scalar(text: string): FieldValue {
  return { kind: 'scalar', text };
}

/** A list value. */
export function list(...items: readonly string[]): FieldValue {
  return { kind: 'list', items };
}

/** A map value from its entries in order. */
export function map(entries: Readonly<Record<string, string>>): FieldValue {
  return {
    kind: 'map',
    entries: Object.entries(entries).map(([name, value]) => ({ name, value })),
  };
}

/** Whether two values mean the same. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
