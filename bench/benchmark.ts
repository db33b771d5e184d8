/** One line of a benchmark's result; times in milliseconds, `ratio` is reference over ours. */
export interface Row {
  readonly case: string;
  readonly lines: number;
  readonly ours_ms: number;
  readonly reference: string;
  readonly reference_ms: number;
  readonly ratio: number;
  /** Memory that the result holds, in megabytes; only where it was measured. */
  readonly ours_mb?: number;
  readonly reference_mb?: number;
}

/** A benchmark: what it measures, and how to measure it. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  /** `isQuick` shows that it works at all: one round, and no more than 20,000 lines. */
  readonly run: (isQuick: boolean) => readonly Row[] | Promise<readonly Row[]>;
}

/** The sizes in lines with their rounds: all of them, or what a quick look needs. */
export function sizesOf(
  sizes: readonly (readonly [lines: number, rounds: number])[],
  isQuick: boolean,
): readonly (readonly [lines: number, rounds: number])[] {
  return isQuick
    ? sizes.filter(([lines]) => lines <= 20_000).map(([lines]) => [lines, 1] as const)
    : sizes;
}

/** A number as a result tells it: four digits are more than the noise leaves. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** A result line from its medians in milliseconds. */
export function rowOf(
  name: string,
  lines: number,
  reference: string,
  { ours, theirs }: { readonly ours: number; readonly theirs: number },
): Row {
  return {
    case: `${name}, ${lines} lines`,
    lines,
    ours_ms: rounded(ours),
    reference,
    reference_ms: rounded(theirs),
    ratio: rounded(theirs / ours),
  };
}
