import type { FieldValue } from '../../model/value.ts';

export { list, scalar } from '../../model/value.ts';

/** A map value from pairs, which may hold any key. */
export function map(...pairs: readonly (readonly [string, string])[]): FieldValue {
  return { kind: 'map', entries: pairs.map(([name, value]) => ({ name, value })) };
}

/** A value that no field can show. */
export function foreign(yaml: string): FieldValue {
  return { kind: 'foreign', yaml };
}
