/** Whether a path is the field itself or an item of it: `spec.tags[1]` lies in `spec.tags`. */
export function liesIn(path: string | null, fieldKey: string): boolean {
  const rest = path?.startsWith(fieldKey) === true ? path.charAt(fieldKey.length) : null;
  return rest !== null && ['', '.', '['].includes(rest);
}

/** The path of a list item. */
export function itemKey(fieldKey: string, index: number): string {
  return `${fieldKey}[${index}]`;
}

/** The path of a map entry. */
export function entryKey(fieldKey: string, name: string): string {
  return /^[^.[\]="]+$/.test(name) ? `${fieldKey}.${name}` : `${fieldKey}[${JSON.stringify(name)}]`;
}
