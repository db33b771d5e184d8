import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One piece of work to measure, also one that ends later; what it gives is kept so that nothing is optimised away. */
export type Work = () => unknown;

/** What is measured next to others in the same rounds. */
export interface Side {
  readonly work: Work;
  /** How often it runs in a row in each round: short work needs more for a steady median. */
  readonly repeat: number;
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

async function timeOf(work: Work): Promise<number> {
  const start = performance.now();
  const result = await work();
  const time = performance.now() - start;
  if (result === undefined) {
    throw new Error('A benchmark has to give its result.');
  }
  return time;
}

/** So long each side runs before it is measured, as a page does that somebody works in. */
const WARM_UP_MS = 1_000;

async function warmUp(work: Work, time: number): Promise<void> {
  const end = performance.now() + time;
  do {
    await timeOf(work);
  } while (performance.now() < end);
}

/**
 * The median time of each side in milliseconds. All run in the same process, each warmed up for as long
 * as the others, and another one begins each round so that none always runs after the same garbage.
 */
export async function compare<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  rounds: number,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(sides) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (const name of names) {
    // One round only shows that the work can be done.
    await warmUp(sides[name].work, rounds === 1 ? 0 : WARM_UP_MS);
  }
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const { work, repeat } = sides[name];
      for (let count = 0; count < repeat; count += 1) {
        times[name]?.push(await timeOf(work));
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name] ?? [])])) as Record<
    Name,
    number
  >;
}

/** Results that are held at once, so that compiled code and the like count for little. */
const COPIES = 3;

/** Memory that a result holds, in megabytes: what the heap grows by, garbage left out. */
export function heldMegabytes(make: Work): number {
  make();
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const held = Array.from({ length: COPIES }, make);
  collectGarbage();
  const after = process.memoryUsage().heapUsed;
  if (held.includes(undefined)) {
    throw new Error('A benchmark has to give its result.');
  }
  return (after - before) / held.length / 1e6;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') {
    // What a weak map held goes in the second turn.
    collect();
    collect();
  }
}
