/** One piece of work to measure; what it gives is kept so that nothing is optimised away. */
export type Work = () => unknown;

/** The two sides of a comparison. */
export interface Comparison {
  readonly ours: Work;
  readonly reference: Work;
}

/** Medians of a comparison, in milliseconds. */
export interface Measured {
  readonly ours: number;
  readonly reference: number;
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * Runs both sides in the same process, after rounds of warming up, the order turned around in every
 * round so that neither always runs after the other's garbage.
 */
export function compare({ ours, reference }: Comparison, rounds: number): Measured {
  const times = { ours: [] as number[], reference: [] as number[] };
  const sides = [
    ['ours', ours],
    ['reference', reference],
  ] as const;
  let kept: unknown;
  const warmUp = Math.max(2, rounds >> 1);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [side, work] of round % 2 === 0 ? sides : sides.toReversed()) {
      const start = performance.now();
      kept = work();
      const time = performance.now() - start;
      if (round >= 0) {
        times[side].push(time);
      }
    }
  }
  if (kept === undefined) {
    throw new Error('A benchmark has to give its result.');
  }
  return { ours: median(times.ours), reference: median(times.reference) };
}
