import { neededStages } from './build-plan.ts';
import type { Dockerfile } from './dockerfile.ts';
import { globalValues, withValues } from './variables.ts';

/** A stage that a step may build. */
export interface StageChoice {
  readonly name: string;
  /** The image or stage that it starts from, with defaults in place. */
  readonly from: string;
}

/** An argument that a step may give. */
export interface ArgumentChoice {
  readonly name: string;
  /** Null when the Dockerfile has none. */
  readonly defaultValue: string | null;
  /** Names of the stages that take it; a stage without a name is told by its number. */
  readonly stages: readonly string[];
  /** Whether the target sees it: itself, a stage that it needs, or a `FROM` line. */
  readonly isNeeded: boolean;
}

/** The stages with a name, in the order of the file. */
export function stageChoices(dockerfile: Dockerfile): readonly StageChoice[] {
  const values = globalValues(dockerfile, []);
  return dockerfile.stages.flatMap(({ name, from }) =>
    name === null ? [] : [{ name, from: withValues(from, values) ?? from }],
  );
}

/** The arguments of a Dockerfile, each once, in the order of the file. */
export function argumentChoices(dockerfile: Dockerfile, target: string): readonly ArgumentChoice[] {
  const needed = neededStages(dockerfile, target);
  const names = new Set(dockerfile.args.map(({ name }) => name));
  return [...names].map((name) => {
    const places = dockerfile.args.filter((argument) => argument.name === name);
    const stages = places.flatMap(({ stage }) => (stage === null ? [] : [stage]));
    return {
      name,
      defaultValue: places.find((place) => place.defaultValue !== null)?.defaultValue ?? null,
      stages: stages.map((index) => dockerfile.stages[index]?.name ?? String(index)),
      isNeeded: stages.length === 0 || stages.some((index) => needed.includes(index)),
    };
  });
}
