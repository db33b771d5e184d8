import { itemsOf, recordOf, textOf } from '../plain.ts';
import type { Groups } from './groups.ts';
import { mapTexts } from './interpolate.ts';

type Target = Readonly<Record<string, unknown>>;

/** So many targets are made of one at most. */
const MOST_TARGETS = 100;

/** All rounds of a matrix: one value of each axis. */
function roundsOf(
  matrix: Target,
): readonly (readonly (readonly [name: string, value: unknown])[])[] {
  return Object.entries(matrix).reduce<readonly (readonly (readonly [string, unknown])[])[]>(
    (rounds, [name, values]) =>
      rounds
        .flatMap((round) => itemsOf(values).map((value) => [...round, [name, value] as const]))
        .slice(0, MOST_TARGETS),
    [[]],
  );
}

/** `${axis}` and `${axis.part}` replaced by the values of a round. */
function filled(text: string, round: readonly (readonly [string, unknown])[]): string {
  return round.reduce(
    (all, [name, value]) =>
      all.replace(
        new RegExp(`(?<!\\$)\\$\\{\\s*${name}(?:\\.([\\w-]+))?\\s*\\}`, 'g'),
        (_, part?: string) => textOf(part === undefined ? value : recordOf(value)[part]),
      ),
    text,
  );
}

/** The targets with those that have a matrix once for each of its rounds, named as they say, and the rounds of each. */
export function withoutMatrices(targets: Target): { targets: Target; groups: Groups } {
  const made = Object.entries(targets).map(([name, value]) => {
    const { matrix, name: wanted, ...target } = recordOf(value);
    const rounds = matrix === undefined ? [[]] : roundsOf(recordOf(matrix));
    const filledIn = rounds.map((round, at) => {
      const own = wanted === undefined ? '' : filled(textOf(wanted), round);
      const fallback = rounds.length > 1 ? `${name}-${at + 1}` : name;
      return [own || fallback, mapTexts(target, (text) => filled(text, round))] as const;
    });
    return [name, filledIn] as const;
  });
  return {
    targets: Object.fromEntries(made.flatMap(([, rounds]) => rounds)),
    groups: new Map(made.map(([name, rounds]) => [name, rounds.map(([one]) => one)])),
  };
}
