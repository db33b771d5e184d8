import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import type { MapEntry } from '../model/value.ts';
import { commaEntries } from './comma-entries.ts';
import { isFlagOn } from './environment.ts';
import { changeFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';

const VARIABLES = 'spec.envVariables';
const OWN = ['PLUGIN_MULTIPLE_BUILD_ARGS', 'PLUGIN_BUILD_ARGS_NEW'];

/** Hands all build arguments over with semicolons, unless one of them holds a semicolon. */
function semicolonFix(context: StepContext, args: readonly MapEntry[]): readonly Fix[] {
  const { definition, step } = context;
  const variables = step.read(pathOf(VARIABLES));
  const entries = variables.kind === 'map' ? variables.entries : [];
  const isOpen = variables.kind === 'map' || variables.kind === 'unset';
  if (
    !isOpen ||
    entries.some(({ name }) => OWN.includes(name)) ||
    args.some(({ value }) => value.includes(';'))
  ) {
    return [];
  }
  const joined = args.map(({ name, value }) => `${name}=${value}`).join(';');
  const added = [
    { name: 'PLUGIN_MULTIPLE_BUILD_ARGS', value: 'true' },
    { name: 'PLUGIN_BUILD_ARGS_NEW', value: joined },
  ];
  return changeFix(
    context,
    [valueChange(definition, VARIABLES, { kind: 'map', entries: [...entries, ...added] })],
    'Hand them over with semicolons',
  );
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
        fixes: () => semicolonFix(context, entries),
      };
    }
  },
};
