import type { StepOutline } from '../model/step.ts';

/** A step of one of the two texts. */
export interface StepText {
  readonly outline: StepOutline;
  /** The step's own part of the text. */
  readonly text: string;
}

/** Indexes of the steps that are one step before and after; null where it is new or gone. */
export interface StepPair {
  readonly before: number | null;
  readonly after: number | null;
}

/** Most steps without a partner that are compared with each other line by line. */
const MOST_COMPARED = 200;

type NameOf = (step: StepText) => string | null;

const NAMINGS: readonly NameOf[] = [
  ({ outline }) =>
    outline.identifier === null
      ? null
      : JSON.stringify([
          outline.document,
          ...outline.ancestors.map(({ identifier, name }) => identifier ?? name),
          outline.identifier,
        ]),
  ({ outline }) => outline.identifier,
  ({ text }) => text,
];

/** Whether at least half of the lines are the same. */
function isAlike(before: StepText, after: StepText): boolean {
  const old = new Set(before.text.split(/\s*\n\s*/));
  const now = after.text.split(/\s*\n\s*/);
  const shared = now.filter((line) => old.has(line)).length;
  return before.outline.type === after.outline.type && shared * 2 >= Math.max(old.size, now.length);
}

/**
 * Finds the steps of `before` again in `after`: by Id in the same place, by Id anywhere, by their
 * text, and at last by being alike. Pairs come in the order of `after`, steps that are gone at the end.
 */
export function pairSteps(
  before: readonly StepText[],
  after: readonly StepText[],
): readonly StepPair[] {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const join = (old: number, now: number): void => {
    partners.set(now, old);
    taken.add(old);
  };
  for (const nameOf of NAMINGS) {
    const waiting = new Map<string, number[]>();
    for (const [index, step] of before.entries()) {
      const name = taken.has(index) ? null : nameOf(step);
      if (name !== null) {
        waiting.set(name, [...(waiting.get(name) ?? []), index]);
      }
    }
    for (const [index, step] of after.entries()) {
      const name = partners.has(index) ? null : nameOf(step);
      const old = name === null ? undefined : waiting.get(name)?.shift();
      if (old !== undefined) {
        join(old, index);
      }
    }
  }
  const gone = before.map((_, index) => index).filter((index) => !taken.has(index));
  const fresh = after.map((_, index) => index).filter((index) => !partners.has(index));
  for (const now of fresh.slice(0, MOST_COMPARED)) {
    const step = after[now];
    const old = gone
      .slice(0, MOST_COMPARED)
      .find((index) => !taken.has(index) && step && before[index] && isAlike(before[index], step));
    if (old !== undefined) {
      join(old, now);
    }
  }
  return [
    ...after.map((_, now) => ({ before: partners.get(now) ?? null, after: now })),
    ...gone.filter((old) => !taken.has(old)).map((old) => ({ before: old, after: null })),
  ];
}
