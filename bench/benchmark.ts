import type { Measured } from './measure.ts';

/** One line of a benchmark's result; times in milliseconds, `ratio` is reference over ours. */
export interface Row {
  readonly case: string;
  readonly lines: number;
  readonly ours_ms: number;
  readonly reference: string;
  readonly reference_ms: number;
  readonly ratio: number;
}

/** A benchmark: what it measures, and how to measure it. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  readonly run: () => readonly Row[];
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** A result line from its medians. */
export function rowOf(
  name: string,
  lines: number,
  reference: string,
  { ours, reference: theirs }: Measured,
): Row {
  return {
    case: name,
    lines,
    ours_ms: rounded(ours),
    reference,
    reference_ms: rounded(theirs),
    ratio: rounded(theirs / ours),
  };
}
