import type { FormRow } from '#core';

/** Whether two rows show the same: then the field need not be drawn again. */
export function sameRow(a: FormRow, b: FormRow): boolean {
  if (a.field !== b.field) {
    return false;
  }
  const { field: _a, ...shownA } = a;
  const { field: _b, ...shownB } = b;
  return JSON.stringify(shownA) === JSON.stringify(shownB);
}
