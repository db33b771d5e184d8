import type { StepOutline } from '../model/step.ts';
import type { StepPair, StepText } from './pair-steps.ts';

/** What holds a step, outermost first. */
function holdersOf({ ancestors }: StepOutline): readonly (string | null)[] {
  return ancestors.map(({ identifier, name }) => identifier ?? name);
}

/** The place of the stage or group that holds a step; without the step's own place in it. */
function placeOf({ document, path }: StepOutline): string {
  const last = path.findLastIndex((part) => typeof part === 'number');
  return JSON.stringify([document, ...path.slice(0, Math.max(last, 0))]);
}

/** A stage or group that has another name at the same place is still the same. */
function holderAfter(before: StepOutline, after: StepOutline): string | null {
  const isSame =
    JSON.stringify(holdersOf(before)) === JSON.stringify(holdersOf(after)) ||
    placeOf(before) === placeOf(after);
  return isSame ? null : (holdersOf(after).at(-1) ?? null);
}

/** Where a step went that moved: into a stage or group, among the other steps, or past what is none. */
export function moveWords(
  pair: StepPair,
  pairs: readonly StepPair[],
  before: readonly StepText[],
  after: readonly StepText[],
): string {
  const [old, now] = [pair.before ?? 0, pair.after ?? 0];
  const [outlineBefore, outlineAfter] = [before[old]?.outline, after[now]?.outline];
  const holder = outlineBefore && outlineAfter ? holderAfter(outlineBefore, outlineAfter) : null;
  if (holder !== null) {
    return `moved to ${holder}`;
  }
  const passesAnother = pairs.some(
    (other) =>
      other.before !== null &&
      other.after !== null &&
      (other.before - old) * (other.after - now) < 0,
  );
  return passesAnother ? `moved to place ${now + 1} of ${after.length}` : 'moved past other lines';
}
