import type { ImportNote } from '../image-build.ts';

/** So many targets are made of one at most. */
const MOST_TARGETS = 100;

/** The axes of a matrix with their values. */
export type Axes<Value> = readonly (readonly [name: string, values: readonly Value[]])[];

/** The rounds of a matrix: one value of each axis; the first hundred of them. */
export function roundsOf<Value>(axes: Axes<Value>): readonly ReadonlyMap<string, Value>[] {
  return axes.reduce<readonly ReadonlyMap<string, Value>[]>(
    (rounds, [name, values]) =>
      rounds
        .flatMap((round) => values.map((value) => new Map([...round, [name, value]])))
        .slice(0, MOST_TARGETS),
    [new Map()],
  );
}

/** What has to be told of a matrix that has more rounds than are made. */
export function leftRounds(target: string, axes: Axes<unknown>): readonly ImportNote[] {
  const count = axes.reduce((product, [, { length }]) => product * length, 1);
  const message = `It makes ${count} targets. Only the first ${MOST_TARGETS} are taken.`;
  return count > MOST_TARGETS ? [{ subject: `matrix of ${target}`, message }] : [];
}
