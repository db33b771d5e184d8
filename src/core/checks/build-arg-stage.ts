import { type Dockerfile, neededStages, variablesIn } from '../dockerfile/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import { BUILD_ARGS, givenArguments, givenTarget } from './given-arguments.ts';
import type { Rule } from './rule.ts';

const DOCKERFILE = 'FROM golang:1.24 AS tools\nARG VERSION\nFROM alpine:3.22 AS runtime\n';

/** Why an argument that is declared reaches nothing of the target; null when it does. */
function reasonOf(dockerfile: Dockerfile, target: string, name: string): string | null {
  const needed = neededStages(dockerfile, target);
  const places = dockerfile.args.filter((argument) => argument.name === name);
  const isInNeeded = places.some(({ stage }) => stage !== null && needed.includes(stage));
  const isInFrom = needed.some((index) =>
    variablesIn(dockerfile.stages[index]?.from ?? '', 'all').includes(name),
  );
  const isGlobal = places.some(({ stage }) => stage === null);
  if (places.length === 0 || isInNeeded || (isGlobal && isInFrom)) {
    return null;
  }
  const stages = places.flatMap(({ stage }) =>
    stage === null ? [] : [dockerfile.stages[stage]?.name ?? String(stage)],
  );
  return stages.length === 0
    ? `ARG ${name} stands above the first FROM, where only FROM lines see it. Declare it again in the stage.`
    : `Only ${stages.join(', ')} takes ${name}, and the target does not need that stage.`;
}

/** A build argument for a stage that the target does not need. */
export const BUILD_ARG_STAGE: Rule = {
  code: 'build-arg-stage',
  title: 'Build argument of another stage',
  severity: 'hint',
  why: 'An ARG holds from its line to the end of its stage; stages that the target does not need leave no trace in the image.',
  source: 'Dockerfile reference, scope of ARG',
  example: {
    bad: 'spec:\n  target: runtime\n  buildArgs:\n    VERSION: "1"',
    good: 'spec:\n  target: tools\n  buildArgs:\n    VERSION: "1"',
    dockerfile: { bad: DOCKERFILE, good: DOCKERFILE },
  },
  partial: true,
  *check(context) {
    const { dockerfile, step } = context;
    const target = givenTarget(context);
    if (dockerfile === null || target === null) {
      return;
    }
    for (const { name } of givenArguments(context) ?? []) {
      const message = reasonOf(dockerfile, target, name);
      const path = [...pathOf(BUILD_ARGS), name];
      const range = step.keyRange(path);
      if (message !== null) {
        yield { key: formatPath(path), message, ...(range === null ? {} : { range }) };
      }
    }
  },
};
