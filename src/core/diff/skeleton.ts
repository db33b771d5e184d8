import { lineBlocks, splitLines } from './lines.ts';
import type { StepPair } from './pair-steps.ts';
import type { Side } from './side.ts';

/** What changed around the steps. */
export interface Surroundings {
  /** Indexes in the text after of steps that stand between other steps or lines than before. */
  readonly moved: ReadonlySet<number>;
  /** Changed lines outside of every Build and Push step. */
  readonly elsewhere: number;
}

/** Lines that come and go with a step, or say nothing. */
const PART_OF_STEP = /^\s*(?:-\s+step:\s*)?$/;

/** What no line begins with, since blank ones are left out. */
const SIGN = '\n';

/** The lines of a text outside of its steps, with a sign for each step. */
function skeletonOf({ text, steps }: Side, signs: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let offset = 0;
  let next = 0;
  let reach = 0;
  for (const line of splitLines(text)) {
    const end = offset + line.length;
    let isInside = offset < reach;
    for (; (steps[next]?.outline.range.start ?? end) < end; next += 1) {
      parts.push(signs[next] ?? '');
      reach = steps[next]?.outline.range.end ?? reach;
      isInside = true;
    }
    if (!(isInside || PART_OF_STEP.test(line))) {
      parts.push(line);
    }
    offset = end;
  }
  return parts;
}

/**
 * Compares two texts with each step as one sign, so that a step that passed a hundred lines is what moved,
 * and not the lines.
 */
export function compareSurroundings(
  before: Side,
  after: Side,
  pairs: readonly StepPair[],
): Surroundings {
  const signOf = (pair: StepPair): string => `${SIGN}${pair.before} ${pair.after}`;
  const signs = { before: [] as string[], after: [] as string[] };
  for (const pair of pairs) {
    if (pair.before !== null) {
      signs.before[pair.before] = signOf(pair);
    }
    if (pair.after !== null) {
      signs.after[pair.after] = signOf(pair);
    }
  }
  const old = skeletonOf(before, signs.before);
  const now = skeletonOf(after, signs.after);
  const loose = new Set<string>();
  let elsewhere = 0;
  for (const block of lineBlocks(old, now)) {
    const gone = old.slice(block.before.from, block.before.to);
    const come = now.slice(block.after.from, block.after.to);
    const lines = (parts: readonly string[]): number =>
      parts.filter((part) => !part.startsWith(SIGN)).length;
    elsewhere += Math.max(lines(gone), lines(come));
    for (const part of come) {
      loose.add(part);
    }
  }
  const moved = pairs.flatMap((pair) =>
    pair.before !== null && pair.after !== null && loose.has(signOf(pair)) ? [pair.after] : [],
  );
  return { moved: new Set(moved), elsewhere };
}
