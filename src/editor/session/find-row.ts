import type { EditorView, FormRow } from '#core';
import { liesIn } from './field-keys.ts';

/** The row of a field in what is shown now, also inside structured fields; absent when there is none. */
export function findRow({ sections }: EditorView, key: string): FormRow | undefined {
  for (const { rows } of sections) {
    const row = rowIn(rows, key);
    if (row !== undefined) {
      return row;
    }
  }
  return undefined;
}

function rowIn(rows: readonly FormRow[], key: string): FormRow | undefined {
  const row = rows.find(({ field }) => liesIn(key, field.key));
  return row === undefined || row.field.key === key ? row : rowIn(row.parts, key);
}

/** Every row of a form, those inside structured fields behind what holds them. */
export function allRows({ sections }: Pick<EditorView, 'sections'>): readonly FormRow[] {
  const inside = (row: FormRow): readonly FormRow[] => [row, ...row.parts.flatMap(inside)];
  return sections.flatMap(({ rows }) => rows.flatMap(inside));
}
