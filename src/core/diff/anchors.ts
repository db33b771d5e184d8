/** A line that both sides hold: its index before and after. */
export interface Anchor {
  readonly before: number;
  readonly after: number;
}

/** The longest run of indexes of `values` whose values only grow. O(n log n). */
export function longestRise(values: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous.push(tails[low - 1]);
    tails[low] = index;
  }
  const rise: number[] = [];
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) {
    rise.push(at);
  }
  return rise.reverse();
}

function placesOfUnique(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    places.set(line, places.has(line) ? -1 : index);
  }
  return places;
}

/** Lines that stand once on either side, as many as keep their order: the patience diff's anchors. */
export function anchorsOf(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const places = placesOfUnique(after);
  const shared: Anchor[] = [];
  for (const [line, index] of placesOfUnique(before)) {
    const place = places.get(line) ?? -1;
    if (index >= 0 && place >= 0) {
      shared.push({ before: index, after: place });
    }
  }
  shared.sort((a, b) => a.before - b.before);
  return longestRise(shared.map(({ after: place }) => place)).flatMap((at) => shared[at] ?? []);
}
