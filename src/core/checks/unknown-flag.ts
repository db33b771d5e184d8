import { valueChange } from '../derive/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import { scalar, UNSET } from '../model/value.ts';
import { editStep } from '../yaml/index.ts';
import { fixOf } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';

/** Moves an entry of the environment to the build arguments, unless an argument has its name. */
function moveFix(context: StepContext, name: string, value: string): readonly Fix[] {
  const { definition, step, text } = context;
  if (step.has(['spec', 'buildArgs', name])) {
    return [];
  }
  const from = formatPath(['spec', 'envVariables', name]);
  const to = formatPath(['spec', 'buildArgs', name]);
  const removed = editStep(text, step, valueChange(definition, from, UNSET));
  const added = editStep(text, step, valueChange(definition, to, scalar(value)));
  return removed.ok && added.ok
    ? fixOf('Move to Build arguments', [...removed.edits, ...added.edits])
    : [];
}

/** An environment variable that no plugin reads. */
export const UNKNOWN_FLAG: Rule = {
  code: 'unknown-flag',
  title: 'Variable that the plugin ignores',
  severity: 'warning',
  why: 'The plugins read their own PLUGIN_ flags only; other variables do not reach the build.',
  source: 'drone-kaniko and drone-docker, settings',
  example: {
    bad: 'spec:\n  envVariables:\n    NODE_ENV: production',
    good: 'spec:\n  buildArgs:\n    NODE_ENV: production',
  },
  partial: true,
  *check(context) {
    const variables = context.step.read(pathOf('spec.envVariables'));
    if (variables.kind !== 'map') {
      return;
    }
    for (const { name, value } of variables.entries) {
      if (!name.startsWith('PLUGIN_') && !name.includes('<+')) {
        const path = ['spec', 'envVariables', name];
        const range = context.step.keyRange(path);
        yield {
          key: formatPath(path),
          ...(range === null ? {} : { range }),
          message: `The plugin ignores ${name}.`,
          fixes: moveFix(context, name, value),
        };
      }
    }
  },
};
