import { type ImageReference, parseRuntimeInput, type SampleValues } from '#core';

/** One line of the table of sample values. */
export interface SampleRow {
  readonly path: string;
  readonly value: string;
  /**
   * `missing`: an expression of the step without a value yet; `document`: a variable or loop of the
   * document gives the value; `scenario`: the kind of build or the person does.
   */
  readonly from: 'missing' | 'document' | 'scenario';
}

function byPath(values: SampleValues): readonly (readonly [path: string, value: string])[] {
  return Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The table: expressions that a reference needs and that have no value first, then what the document
 * gives, then the rest by name. A person's value for a path of the document takes its place.
 */
export function sampleRows(
  values: SampleValues,
  documentValues: SampleValues,
  references: readonly Pick<ImageReference, 'unresolved'>[],
  filter: string,
): readonly SampleRow[] {
  const needed = new Set(
    references.flatMap(({ unresolved }) => unresolved.flatMap((source) => pathOf(source) ?? [])),
  );
  const missing = [...needed]
    .filter((path) => values[path] === undefined && documentValues[path] === undefined)
    .map((path) => ({ path, value: '', from: 'missing' as const }));
  const written = byPath(documentValues).map(([path, value]) => ({
    path,
    value: values[path] ?? value,
    from: values[path] === undefined ? ('document' as const) : ('scenario' as const),
  }));
  const own = byPath(values)
    .filter(([path]) => documentValues[path] === undefined)
    .map(([path, value]) => ({ path, value, from: 'scenario' as const }));
  const wanted = filter.trim().toLowerCase();
  return [...missing, ...written, ...own].filter(
    ({ path, value }) =>
      path.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted),
  );
}

/** The path in `<+path>`; null for a runtime input, which takes its value at the start of a build. */
function pathOf(source: string): string | null {
  return parseRuntimeInput(source) === null ? source.replace(/^<\+|>$/g, '').trim() : null;
}
