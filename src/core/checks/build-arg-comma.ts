import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import { type MapEntry, scalar } from '../model/value.ts';
import { commaEntries } from './comma-entries.ts';
import { isFlagOn } from './environment.ts';
import { changeFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';

const NEW = 'spec.envVariables.PLUGIN_BUILD_ARGS_NEW';
const MULTIPLE = 'spec.envVariables.PLUGIN_MULTIPLE_BUILD_ARGS';

/** Hands all build arguments over with semicolons, unless one of them holds a semicolon. */
function semicolonFix(context: StepContext, entries: readonly MapEntry[]): readonly Fix[] {
  const { definition, step } = context;
  const taken = step.has(pathOf(NEW)) || step.has(pathOf(MULTIPLE));
  // Two new variables in a step without any would be two edits at one place.
  const apart = !step.has(pathOf('spec.envVariables'));
  if (taken || entries.some(({ value }) => value.includes(';'))) {
    return [];
  }
  const joined = entries.map(({ name, value }) => `${name}=${value}`).join(';');
  const both = {
    kind: 'map',
    entries: [
      { name: 'PLUGIN_MULTIPLE_BUILD_ARGS', value: 'true' },
      { name: 'PLUGIN_BUILD_ARGS_NEW', value: joined },
    ],
  } as const;
  const changes = apart
    ? [valueChange(definition, 'spec.envVariables', both)]
    : [
        valueChange(definition, MULTIPLE, scalar('true')),
        valueChange(definition, NEW, scalar(joined)),
      ];
  return changeFix(context, changes, 'Hand them over with semicolons');
}

/** A comma in a build argument, where the plugin cuts it. */
export const BUILD_ARG_COMMA: Rule = {
  code: 'build-arg-comma',
  title: 'Build argument with a comma',
  severity: 'warning',
  why: 'Build arguments reach the plugin in one list with commas, so a value with a comma is cut in two.',
  source:
    'drone-kaniko and drone-docker: build_args is a list with commas; build_args_new takes semicolons',
  example: {
    bad: 'spec:\n  buildArgs:\n    HOSTS: a,b',
    good: 'spec:\n  buildArgs:\n    HOSTS: a b',
  },
  partial: true,
  *check(context) {
    const args = context.step.read(pathOf('spec.buildArgs'));
    const entries = args.kind === 'map' ? args.entries : [];
    if (isFlagOn(context, 'PLUGIN_MULTIPLE_BUILD_ARGS')) {
      return;
    }
    for (const { key, name } of commaEntries(entries, 'spec.buildArgs')) {
      yield {
        key,
        message: `The plugin may cut ${name} at its comma. PLUGIN_MULTIPLE_BUILD_ARGS with PLUGIN_BUILD_ARGS_NEW keeps it whole.`,
        fixes: semicolonFix(context, entries),
      };
    }
  },
};
