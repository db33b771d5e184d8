import type { Config } from '../config/index.ts';
import type { Dockerfiles } from '../dockerfile/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { Problem } from '../model/problem.ts';
import type { StageSettings } from '../model/stage.ts';
import type { StepOutline, YamlPath } from '../model/step.ts';
import { movedRange, ownCopy } from '../model/text.ts';
import { refersElsewhere } from '../yaml/index.ts';
import { placeOfStep, type StageInForce } from './place-of-step.ts';
import { isStepTemplate } from './step-template.ts';

/** More steps than the largest pipelines have; past it the cache starts anew. */
const MOST_STEPS = 20_000;

interface Cached {
  readonly start: number;
  /** The step's index in the outline, which its problems tell. */
  readonly index: number;
  /** What its stage said, and what a person chose of where it runs. */
  readonly said: StageSettings;
  readonly chosen: Infrastructure | null;
  readonly problems: readonly Problem[];
}

interface Caches {
  readonly byText: Map<string, Cached>;
  /** By the path object, which an updated outline keeps for the steps that it only moved. */
  readonly byPath: WeakMap<YamlPath, Cached>;
}

/** What a step's problems depend on beside its own text. */
interface Scope {
  readonly values: SampleValues;
  readonly definitions: readonly StepDefinition[];
  readonly config: Config;
  readonly dockerfiles: Dockerfiles;
  /** Where all steps run, when a person chose it. */
  readonly infrastructure: Infrastructure | null;
}

/** A map that makes what it lacks. */
function madeBy<Key extends object, Value>(make: () => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = made.get(key) ?? { value: make() };
    made.set(key, found);
    return found.value;
  };
}

/** The caches of a scope, by the objects that it is made of. */
const byValues = madeBy<SampleValues, ReturnType<typeof byDefinitionsOf>>(byDefinitionsOf);

function byDefinitionsOf() {
  return madeBy<readonly StepDefinition[], ReturnType<typeof byConfigOf>>(byConfigOf);
}

function byConfigOf() {
  return madeBy<Config, ReturnType<typeof byDockerfilesOf>>(byDockerfilesOf);
}

function byDockerfilesOf() {
  return madeBy<Dockerfiles, Caches>(() => ({ byText: new Map(), byPath: new WeakMap() }));
}

function cachesOf({ values, definitions, config, dockerfiles }: Scope): Caches {
  return byValues(values)(definitions)(config)(dockerfiles);
}

function moveProblem(problem: Problem, by: number, step: number): Problem {
  return { ...problem, step, range: movedRange(problem.range, by) };
}

function movedTo(cached: Cached, start: number, index: number): Cached {
  if (cached.start === start && cached.index === index) {
    return cached;
  }
  const by = start - cached.start;
  const problems = cached.problems.map((problem) => moveProblem(problem, by, index));
  return { ...cached, start, index, problems };
}

/**
 * Remembers the problems of steps, so that a keystroke costs one step and not the file. A step that
 * moved in the text gets its problems moved along. A mistake of YAML is not remembered: what is said
 * of it names lines; nor is a step that `compute` gives null for, which has yet to be judged.
 */
export function stepCache(
  scope: Scope,
  text: string,
): (
  step: StepOutline,
  index: number,
  said: StageSettings,
  compute: (step: StepOutline, stage: StageInForce) => readonly Problem[] | null,
) => readonly Problem[] {
  const { byText, byPath } = cachesOf(scope);
  const chosen = scope.infrastructure;
  return (step, index, said, compute) => {
    const { start, end } = step.range;
    const near = byPath.get(step.path);
    if (near?.said === said && near.chosen === chosen) {
      const here = movedTo(near, start, index);
      if (here !== near) {
        byPath.set(step.path, here);
      }
      return here.problems;
    }
    const { stage, place } = placeOfStep(said, chosen);
    const slice = text.slice(start, end);
    // In a line with other steps all of them move; how deep they stand is in no edit of theirs.
    const isInLine = slice.startsWith('{') && !slice.includes('\n');
    const column = isInLine ? 0 : start - (text.lastIndexOf('\n', start - 1) + 1);
    const key = ownCopy(`${place} ${column} ${step.partial} ${isStepTemplate(step)} ${slice}`);
    const known = byText.get(key);
    const judged = known ? movedTo(known, start, index).problems : compute(step, stage);
    if (judged === null) {
      return [];
    }
    const problems = known ? judged : judged.map((problem) => ({ ...problem, step: index }));
    if (
      !known &&
      (refersElsewhere(slice) || problems.some(({ code }) => code.startsWith('yaml-')))
    ) {
      return problems;
    }
    const cached = { start, index, said, chosen, problems };
    byPath.set(step.path, cached);
    if (byText.size >= MOST_STEPS) {
      byText.clear();
    }
    byText.set(key, cached);
    return problems;
  };
}
