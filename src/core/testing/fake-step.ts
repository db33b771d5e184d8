import { formatPath } from '../model/path.ts';
import type { ParsedStep } from '../model/step.ts';
import { type FieldValue, list, map, scalar, UNSET } from '../model/value.ts';

/** Values by key, as short as a table of cases wants them. */
export type Values = Readonly<
  Record<string, string | readonly string[] | Readonly<Record<string, string>>>
>;

function fieldValue(value: Values[string] | undefined): FieldValue {
  if (value === undefined) {
    return UNSET;
  }
  if (typeof value === 'string') {
    return scalar(value);
  }
  return isList(value) ? list(...value) : map(value);
}

function isList(
  value: readonly string[] | Readonly<Record<string, string>>,
): value is readonly string[] {
  return Array.isArray(value);
}

/** The part of a parsed step that reading values needs, without any YAML. */
export function stepOf(values: Values): Pick<ParsedStep, 'read'> {
  return { read: (path) => fieldValue(values[formatPath(path)]) };
}
