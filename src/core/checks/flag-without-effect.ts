import { valueChange } from '../derive/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { BUILDERS, type Builder, isRead, type PluginFlag } from '../flags/index.ts';
import { UNSET } from '../model/value.ts';
import { builderFor, flagVariables, runsHere } from './environment.ts';
import { changeFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';

const WHERE: Readonly<Record<Builder, string>> = {
  kaniko: 'kaniko on Kubernetes',
  docker: 'docker on other infrastructures than Kubernetes',
  buildx: 'buildx, which Docker layer caching turns on',
};

/** The plugin that a step has for a builder. */
interface Plugin {
  readonly definition: StepDefinition;
  readonly builder: Builder;
}

/** Why a plugin does nothing with a flag that reaches it; null when it reads it. */
export function ignoredBecause(
  name: string,
  flag: PluginFlag,
  { definition, builder }: Plugin,
): string | null {
  if (flag.unused === true) {
    return `The plugin takes ${flag.name} and does nothing with it.`;
  }
  if (isRead(flag, definition, builder, name)) {
    return null;
  }
  const readers = BUILDERS.filter((other) => isRead(flag, definition, other, name));
  if (readers.length === 0) {
    return `The plugin of the step for ${definition.label} has no ${flag.name}. ${flag.note ?? ''}`.trim();
  }
  const places = readers.map((reader) => WHERE[reader]).join(', or by ');
  return `${name} is read by ${places}. Here ${builder} builds.`;
}

/** Why a flag in the step's environment has no effect; null when it has one. */
function reason(name: string, flag: PluginFlag, context: StepContext): string | null {
  return flag.stageVariable === 'everywhere'
    ? `${flag.name} is read from the stage’s variables. Set it there.`
    : ignoredBecause(name, flag, { ...context, builder: builderFor(context) });
}

/** A flag of another plugin, builder or place. `dry-run-flag` tells of PLUGIN_DRY_RUN. */
export const FLAG_WITHOUT_EFFECT: Rule = {
  code: 'flag-without-effect',
  title: 'Flag without effect here',
  severity: 'warning',
  why: 'Each builder’s plugin reads its own flags, and some only the plugin of one registry has.',
  source: 'drone-kaniko, drone-docker and drone-buildx, settings by plugin',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_NO_CACHE: "true"',
    good: 'spec:\n  envVariables:\n    PLUGIN_SINGLE_SNAPSHOT: "true"',
  },
  partial: true,
  *check(context) {
    if (!runsHere(context)) {
      return;
    }
    for (const { name, flag, key, nameRange } of flagVariables(context)) {
      const message = flag.name === 'PLUGIN_DRY_RUN' ? null : reason(name, flag, context);
      if (message !== null) {
        yield {
          key,
          message,
          // An account may have buildx without layer caching, by a feature flag of its own.
          severity: isRead(flag, context.definition, 'buildx', name) ? 'hint' : 'warning',
          ...(nameRange === null ? {} : { range: nameRange }),
          fixes: () =>
            changeFix(context, [valueChange(context.definition, key, UNSET)], `Remove ${name}`),
        };
      }
    }
  },
};
