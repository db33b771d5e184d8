import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { Problem } from '../model/problem.ts';
import type { TextRange } from '../model/text.ts';

/** More steps than the largest pipelines have; past it the cache starts anew. */
const MOST_STEPS = 20_000;

interface Cached {
  readonly start: number;
  readonly problems: readonly Problem[];
}

const caches = new WeakMap<SampleValues, WeakMap<readonly StepDefinition[], Map<string, Cached>>>();

function moveRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

function moveProblem(problem: Problem, by: number): Problem {
  return {
    ...problem,
    range: moveRange(problem.range, by),
    fixes: problem.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, range: moveRange(edit.range, by) })),
    })),
  };
}

/**
 * Remembers problems by the text of a step, so that a keystroke costs one step and not the file.
 * A step that moved in the text gets its problems moved along.
 */
export function stepCache(scope: {
  readonly values: SampleValues;
  readonly definitions: readonly StepDefinition[];
  readonly infrastructure: string;
}): (key: string, start: number, compute: () => readonly Problem[]) => readonly Problem[] {
  const byDefinitions = caches.get(scope.values) ?? new WeakMap();
  caches.set(scope.values, byDefinitions);
  const entries: Map<string, Cached> = byDefinitions.get(scope.definitions) ?? new Map();
  byDefinitions.set(scope.definitions, entries);
  return (key, start, compute) => {
    const scoped = `${scope.infrastructure} ${key}`;
    const known = entries.get(scoped);
    if (known) {
      return known.start === start
        ? known.problems
        : known.problems.map((problem) => moveProblem(problem, start - known.start));
    }
    const problems = compute();
    if (entries.size >= MOST_STEPS) {
      entries.clear();
    }
    entries.set(scoped, { start, problems });
    return problems;
  };
}
