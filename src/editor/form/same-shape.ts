import type { FormSection } from '#core';

/** Whether two states of a form have the same fields, set and unset alike: what its frame depends on. */
export function sameShape(a: readonly FormSection[], b: readonly FormSection[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((section, at) => {
        const other = b[at];
        return other !== undefined && sameSection(section, other);
      }))
  );
}

function sameSection(a: FormSection, b: FormSection): boolean {
  return (
    a.section === b.section &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, at) => {
      const other = b.rows[at];
      return (
        row.field === other?.field &&
        (row.value.kind === 'unset') === (other.value.kind === 'unset')
      );
    })
  );
}
