import type { ImportNote } from '../image-build.ts';
import { itemsOf, recordOf, textOf } from '../plain.ts';
import type { Groups } from './groups.ts';
import { mapTexts } from './interpolate.ts';
import { type Axes, leftRounds, roundsOf } from './rounds.ts';

type Target = Readonly<Record<string, unknown>>;

/** The axes of a matrix with their values. */
function axesOf(matrix: unknown): Axes<unknown> {
  return Object.entries(recordOf(matrix)).map(([name, values]) => [name, itemsOf(values)]);
}

/** `${axis}` and `${axis.part}` replaced by the values of a round. */
function filled(text: string, round: ReadonlyMap<string, unknown>): string {
  return [...round].reduce(
    (all, [name, value]) =>
      all.replace(
        new RegExp(`(?<!\\$)\\$\\{\\s*${name}(?:\\.([\\w-]+))?\\s*\\}`, 'g'),
        (_, part?: string) => textOf(part === undefined ? value : recordOf(value)[part]),
      ),
    text,
  );
}

/**
 * The targets with those that have a matrix once for each of its rounds, named as they say, the rounds of
 * each, and what has to be told of them.
 */
export function withoutMatrices(targets: Target): {
  readonly targets: Target;
  readonly groups: Groups;
  readonly notes: readonly ImportNote[];
} {
  const made = Object.entries(targets).map(([name, value]) => {
    const { matrix, name: wanted, ...target } = recordOf(value);
    const axes = axesOf(matrix);
    const rounds = roundsOf(axes);
    const filledIn = rounds.map((round, at) => {
      const own = wanted === undefined ? '' : filled(textOf(wanted), round);
      const fallback = rounds.length > 1 ? `${name}-${at + 1}` : name;
      return [own || fallback, mapTexts(target, (text) => filled(text, round))] as const;
    });
    return { name, filledIn, notes: leftRounds(name, axes) };
  });
  return {
    targets: Object.fromEntries(made.flatMap(({ filledIn }) => filledIn)),
    groups: new Map(made.map(({ name, filledIn }) => [name, filledIn.map(([one]) => one)])),
    notes: made.flatMap(({ notes }) => notes),
  };
}
