import type { FormRow } from '#core';

/** The rows of a section, two short neighbours to a line. */
export function pairRows(rows: readonly FormRow[]): readonly (readonly FormRow[])[] {
  const lines: FormRow[][] = [];
  for (const row of rows) {
    const line = lines.at(-1);
    if (row.field.short === true && line?.length === 1 && line[0]?.field.short === true) {
      line.push(row);
    } else {
      lines.push([row]);
    }
  }
  return lines;
}
