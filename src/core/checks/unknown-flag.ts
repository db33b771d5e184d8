import { valueChange } from '../derive/index.ts';
import { isProgramVariable } from '../flags/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import { scalar, UNSET } from '../model/value.ts';
import { flagText, variablesOf } from './environment.ts';
import { changeFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';
import { meantFlag } from './unknown-plugin-flag.ts';

/** Moves an entry of the environment to the build arguments, unless an argument has its name. */
function moveFix(context: StepContext, name: string, value: string): readonly Fix[] {
  const { definition, step } = context;
  if (step.has(['spec', 'buildArgs', name])) {
    return [];
  }
  const from = formatPath(['spec', 'envVariables', name]);
  const to = formatPath(['spec', 'buildArgs', name]);
  return changeFix(
    context,
    [valueChange(definition, from, UNSET), valueChange(definition, to, scalar(value))],
    'Move to Build arguments',
  );
}

/** Variables that the plugin is told to read: those of build secrets and of arguments from the environment. */
function namedVariables(context: StepContext): ReadonlySet<string> {
  const secrets = context.step.read(pathOf('spec.envDockerSecrets'));
  const listed = [
    flagText(context, 'PLUGIN_BUILD_ARGS_FROM_ENV'),
    flagText(context, 'PLUGIN_SECRETS_FROM_ENV'),
  ].flatMap((text) => (text ?? '').split(/[,=]/));
  return new Set([
    ...listed.map((name) => name.trim()),
    ...(secrets.kind === 'map' ? secrets.entries.map(({ value }) => value) : []),
  ]);
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
    const named = namedVariables(context);
    for (const { name, value, flag, key, nameRange } of variablesOf(context)) {
      const known = flag !== null || isProgramVariable(name) || named.has(name);
      if (!known && !/^PLUGIN_/i.test(name) && meantFlag(context, name) === null) {
        yield {
          key,
          ...(nameRange === null ? {} : { range: nameRange }),
          message: `The plugin ignores ${name}. Build arguments reach the Dockerfile.`,
          fixes: () => moveFix(context, name, value),
        };
      }
    }
  },
};
