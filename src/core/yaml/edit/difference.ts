/** What becomes of one old part. */
export type PartFate =
  | { readonly kind: 'keep' }
  | { readonly kind: 'remove' }
  /** Another new part takes its place. */
  | { readonly kind: 'replace'; readonly by: number };

/** How a row of old parts turns into a row of new ones. */
export interface RowDifference {
  /** One fate for each old part. */
  readonly fates: readonly PartFate[];
  /** New parts to put in front of the old part at `index` (or behind the last one). */
  readonly insertions: readonly { readonly index: number; readonly parts: readonly number[] }[];
}

/**
 * The smallest change from the old parts to the new ones, which stay in their order: what both have
 * is kept; between two kept parts, new ones take the places of old ones as far as there are any.
 */
export function differenceOf(old: readonly string[], next: readonly string[]): RowDifference {
  const fates: PartFate[] = [];
  const insertions: { index: number; parts: readonly number[] }[] = [];
  let from = 0;
  let nextFrom = 0;
  for (const [at, nextAt] of [...commonParts(old, next), [old.length, next.length] as const]) {
    for (let index = from; index < at; index += 1) {
      const by = nextFrom + index - from;
      fates.push(by < nextAt ? { kind: 'replace', by } : { kind: 'remove' });
    }
    const surplus = nextFrom + (at - from);
    if (surplus < nextAt) {
      const parts = Array.from({ length: nextAt - surplus }, (_, offset) => surplus + offset);
      insertions.push({ index: at, parts });
    }
    if (at < old.length) {
      fates.push({ kind: 'keep' });
    }
    from = at + 1;
    nextFrom = nextAt + 1;
  }
  return { fates, insertions };
}

/** Index pairs of a longest common subsequence. */
function commonParts(
  old: readonly string[],
  next: readonly string[],
): readonly (readonly [number, number])[] {
  const width = next.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = next.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        old[row] === next[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < old.length && column < next.length; ) {
    if (old[row] === next[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      row += 1;
    } else {
      column += 1;
    }
  }
  return pairs;
}
