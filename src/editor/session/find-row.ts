import type { EditorView, FormRow } from '#core';

/** The row of a field in what is shown now; absent when the selected step has no such field. */
export function findRow({ sections }: EditorView, key: string): FormRow | undefined {
  for (const { rows } of sections) {
    const row = rows.find(({ field }) => field.key === key);
    if (row !== undefined) {
      return row;
    }
  }
  return undefined;
}
