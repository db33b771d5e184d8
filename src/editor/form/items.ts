import { type FieldValue, list, type MapEntry, scalar, UNSET } from '#core';

/** The items of a list value; a lone scalar counts as one item. */
export function itemsOf(value: FieldValue): readonly string[] {
  return value.kind === 'list'
    ? value.items
    : value.kind === 'scalar' && value.text !== ''
      ? [value.text]
      : [];
}

/** The value of changed items: one that was written as a lone scalar stays one while it is alone. */
export function valueOfItems(before: FieldValue, items: readonly string[]): FieldValue {
  const [first] = items;
  if (first === undefined) {
    return UNSET;
  }
  return before.kind === 'scalar' && items.length === 1 ? scalar(first) : list(...items);
}

/** Splits pasted text into list items at blanks, line ends and commas, but not inside `<+…>`. */
export function splitItems(pasted: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (let at = 0; at < pasted.length; at += 1) {
    const char = pasted.charAt(at);
    if (char === '<' && pasted.charAt(at + 1) === '+') {
      depth += 1;
    } else if (char === '>' && depth > 0) {
      depth -= 1;
    } else if (char === '(' && /<\+.*>\.\w+$/.test(item)) {
      depth += 1;
    } else if (char === ')' && depth > 0) {
      depth -= 1;
    }
    if (depth === 0 && /[\s,]/.test(char)) {
      items.push(item);
      item = '';
    } else {
      item += char;
    }
  }
  return [...items, item].filter((text) => text !== '');
}

/** Moves an item by `by` places; a move out of the list changes nothing. */
export function moveItem<Item>(items: readonly Item[], from: number, by: number): readonly Item[] {
  const to = from + by;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) {
    return items;
  }
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The entries after a paste: names that are there get the new value, others come at the end. */
export function mergeEntries(
  entries: readonly MapEntry[],
  pasted: readonly MapEntry[],
): readonly MapEntry[] {
  const merged = new Map<string, MapEntry>();
  const unnamed = entries.filter((entry) => entry.name === '' && entry.value !== '');
  for (const entry of [...entries.filter(({ name }) => name !== ''), ...pasted]) {
    merged.set(entry.name, entry);
  }
  return [...merged.values(), ...unnamed];
}

/** The entries that a document can hold: named, and each name once (the first stands). */
export function completeEntries(entries: readonly MapEntry[]): readonly MapEntry[] {
  return entries.filter(
    ({ name }, index) => name !== '' && entries.findIndex((entry) => entry.name === name) === index,
  );
}
