import type { TextRange } from '../../model/text.ts';
import { LIMITS } from '../limits.ts';
import type { Instruction } from './program.ts';

interface Thread {
  readonly at: number;
  readonly start: number;
}

/** Counts the steps of one function call, so that no text and pattern together take long. */
export class StepCount {
  #steps = 0;

  /** Whether one more step may be taken. */
  take(): boolean {
    this.#steps += 1;
    return this.#steps <= LIMITS.steps;
  }

  /** Whether the limit was met, so that a result can't be told. */
  get exhausted(): boolean {
    return this.#steps > LIMITS.steps;
  }
}

/** The threads at one place of the text in the order of preference, each instruction once. */
class ThreadList {
  readonly threads: Thread[] = [];
  readonly #seen = new Set<number>();
  readonly #program: readonly Instruction[];
  readonly #length: number;
  readonly #steps: StepCount;

  constructor(program: readonly Instruction[], length: number, steps: StepCount) {
    this.#program = program;
    this.#length = length;
    this.#steps = steps;
  }

  /** Follows forks and the marks of the ends; characters and `found` are left to the run. */
  add(thread: Thread, place: number): void {
    const open = [thread.at];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const instruction = this.#program[at];
      if (instruction === undefined || this.#seen.has(at) || !this.#steps.take()) {
        continue;
      }
      this.#seen.add(at);
      if (instruction.op === 'fork') {
        open.push(instruction.second, instruction.first);
      } else if (instruction.op === 'start' || instruction.op === 'end') {
        if (place === (instruction.op === 'start' ? 0 : this.#length)) {
          open.push(at + 1);
        }
      } else {
        this.threads.push({ at, start: thread.start });
      }
    }
  }
}

/**
 * The first part of a text from `from` on that fits, the earliest and then the preferred one, as a
 * backtracking engine finds it. All threads move together, so the time grows with the length of the
 * text times that of the pattern and not beyond. Null when nothing fits or the steps are used up.
 */
export function findPattern(
  program: readonly Instruction[],
  text: string,
  from: number,
  steps: StepCount,
): TextRange | null {
  let current = new ThreadList(program, text.length, steps);
  let found: TextRange | null = null;
  for (let place = from; place <= text.length; place += 1) {
    if (found === null) {
      current.add({ at: 0, start: place }, place);
    }
    const next = new ThreadList(program, text.length, steps);
    for (const { at, start } of current.threads) {
      if (!steps.take()) {
        return null;
      }
      const instruction = program[at];
      if (instruction?.op === 'found') {
        found = { start, end: place };
        break;
      }
      const fits = instruction?.op === 'character' && place < text.length;
      if (fits && instruction.test(text.charCodeAt(place))) {
        next.add({ at: at + 1, start }, place + 1);
      }
    }
    if (found !== null && next.threads.length === 0) {
      return found;
    }
    current = next;
  }
  return found;
}
