/** A mapping that was read from YAML or JSON, merge keys filled in; empty when the value is none. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {};
  }
  const { '<<': merged, ...own }: Record<string, unknown> = Object.fromEntries(
    Object.entries(value),
  );
  return Object.assign({}, ...itemsOf(merged).toReversed().map(recordOf), own);
}

/** The items of a list; a single value is a list of one, nothing an empty one. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}

/** A value as text; empty for nothing, and for a map or list. */
export function textOf(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}

/** The lines of a text without their blanks; empty lines and comments are left out. */
export function linesOf(value: unknown): readonly string[] {
  return itemsOf(value)
    .flatMap((item) => textOf(item).split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** A name with its value. */
export interface PlainEntry {
  readonly name: string;
  readonly value: string;
  /** It stands without a sign of equality. */
  readonly isBare?: true;
}

/** `name=value` in two; the value is empty when there is no sign of equality. */
export function splitEntry(text: string): PlainEntry {
  const at = text.indexOf('=');
  return at === -1
    ? { name: text.trim(), value: '', isBare: true }
    : { name: text.slice(0, at).trim(), value: text.slice(at + 1) };
}

/** Entries that are written as a map, or as a list or lines of `name=value`. */
export function entriesOf(value: unknown): readonly PlainEntry[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap
    ? Object.entries(value).map(([name, text]) => ({ name, value: textOf(text) }))
    : linesOf(value).map(splitEntry);
}
