import { type ImageReference, parseRuntimeInput, type SampleValues } from '#core';

/** One line of the table of sample values. */
export interface SampleRow {
  readonly path: string;
  readonly value: string;
  /** True for an expression of the step that has no value yet. */
  readonly isMissing: boolean;
}

/** The table: expressions that a reference needs and that have no value first, the rest by name. */
export function sampleRows(
  values: SampleValues,
  references: readonly Pick<ImageReference, 'unresolved'>[],
  filter: string,
): readonly SampleRow[] {
  const needed = new Set(
    references.flatMap(({ unresolved }) => unresolved.flatMap((source) => pathOf(source) ?? [])),
  );
  const missing = [...needed]
    .filter((path) => values[path] === undefined)
    .map((path) => ({ path, value: '', isMissing: true }));
  const present = Object.entries(values)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, value]) => ({ path, value, isMissing: false }));
  const wanted = filter.trim().toLowerCase();
  return [...missing, ...present].filter(
    ({ path, value }) =>
      path.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted),
  );
}

/** The path in `<+path>`; null for a runtime input, which takes its value at the start of a build. */
function pathOf(source: string): string | null {
  return parseRuntimeInput(source) === null ? source.replace(/^<\+|>$/g, '').trim() : null;
}
