/** A mapping or list around a place, with what is known of it. */
export interface Level {
  kind: 'map' | 'list';
  /** Of its keys or dashes; -1 in flow style. */
  readonly column: number;
  readonly isFlow: boolean;
  /** The key or index that leads to the place; null where a key is still to be written. */
  key: string | number | null;
  /** The source of the value that `key` has on its own line. */
  readonly keyValue: string;
  /** Offset of that value. */
  readonly valueStart: number;
  /** The other keys of a mapping, with the source of their values. */
  readonly siblings: Map<string, string>;
  /** The first keys of a list's other items. */
  readonly items: Set<string>;
  /** A list in this mapping stands in the column of its key. */
  hasFlushList: boolean;
}

/** A level of which nothing is known yet. */
export function openLevel(
  kind: Level['kind'],
  column: number,
  key: Level['key'],
  value: { readonly source: string; readonly start: number } = { source: '', start: 0 },
): Level {
  return {
    kind,
    column,
    isFlow: column === -1,
    key,
    keyValue: value.source,
    valueStart: value.start,
    siblings: new Map(),
    items: new Set(),
    hasFlushList: false,
  };
}
