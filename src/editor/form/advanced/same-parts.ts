import type { FormRow } from '#core';
import { sameButPlaces } from '../../session/use-editor-state.ts';

/** Whether two states of a structured field have the same rows inside: what its frame depends on. */
export function sameParts(a: FormRow, b: FormRow): boolean {
  return (
    a === b ||
    (a.field.key === b.field.key &&
      a.field.required === b.field.required &&
      a.value.kind === b.value.kind &&
      (a.lock === null) === (b.lock === null) &&
      sameButPlaces(a.kept, b.kept) &&
      a.parts.length === b.parts.length &&
      a.parts.every((part, at) => {
        const other = b.parts[at];
        return other !== undefined && sameParts(part, other);
      }))
  );
}
