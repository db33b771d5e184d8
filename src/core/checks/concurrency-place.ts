import { valueChange } from '../derive/index.ts';
import { formatPath } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import type { YamlPath } from '../model/step.ts';
import { UNSET } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';

const WRITTEN: YamlPath = ['strategy', 'maxConcurrency'];

/** The loops that have the limit among their own keys. */
const LIMITED = ['matrix', 'repeat'] as const;

function moveFix(context: StepContext, loop: string): readonly Fix[] {
  const { definition, step } = context;
  const to = ['strategy', loop, 'maxConcurrency'];
  const value = step.read(WRITTEN);
  if (step.has(to) || value.kind !== 'scalar') {
    return [];
  }
  const changes = [
    valueChange(definition, formatPath(WRITTEN), UNSET),
    valueChange(definition, formatPath(to), value),
  ];
  return changeFix(context, changes, `Move under ${loop}`);
}

/** How many runs go on at once, beside the loop that it is for. */
export const CONCURRENCY_PLACE: Rule = {
  code: 'concurrency-place',
  title: 'Limit of runs outside its loop',
  severity: 'warning',
  why: 'The product reads maxConcurrency under matrix and repeat only; beside them it has no effect, and all runs start at once.',
  source:
    'v0 pipeline schema, StrategyConfig; harness-core, StrategyStep; the documentation shows it beside parallelism, where neither has it',
  example: {
    bad: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\n  maxConcurrency: 1\nspec:\n  tags:\n    - v1-<+matrix.jdk>',
    good: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\n    maxConcurrency: 1\nspec:\n  tags:\n    - v1-<+matrix.jdk>',
  },
  partial: true,
  *check(context) {
    const { step } = context;
    const range = step.keyRange(WRITTEN);
    if (!step.has(WRITTEN) || range === null) {
      return;
    }
    const key = formatPath(WRITTEN);
    const loop = LIMITED.find((name) => step.has(['strategy', name]));
    if (loop !== undefined) {
      yield {
        key,
        range,
        message: `maxConcurrency belongs under ${loop}. Here it has no effect.`,
        fixes: () => moveFix(context, loop),
      };
    } else if (step.has(['strategy', 'parallelism'])) {
      yield {
        key,
        range,
        severity: 'hint',
        message:
          'The product does not read maxConcurrency beside parallelism. A repeat with times does the same and has it.',
      };
    }
  },
};
