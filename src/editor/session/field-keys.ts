/** Whether a path is the field itself or an item of it: `spec.tags[1]` lies in `spec.tags`. */
export function liesIn(path: string | null, fieldKey: string): boolean {
  return (
    path !== null &&
    path.startsWith(fieldKey) &&
    (path.length === fieldKey.length || '.['.includes(path.charAt(fieldKey.length)))
  );
}

/** The path of a list item. */
export function itemKey(fieldKey: string, index: number): string {
  return `${fieldKey}[${index}]`;
}

/** The path of a map entry. */
export function entryKey(fieldKey: string, name: string): string {
  return /^[^.[\]="]+$/.test(name) ? `${fieldKey}.${name}` : `${fieldKey}[${JSON.stringify(name)}]`;
}
