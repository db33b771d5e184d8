import { builderOf, flagOf, isRead, type PluginFlag } from '../flags/index.ts';
import type { YamlPath } from '../model/step.ts';
import { parseStep } from '../yaml/index.ts';
import { hasLayerCaching } from './environment.ts';
import { ignoredBecause } from './flag-without-effect.ts';
import type { OutlineRule } from './rule.ts';
import { atVariable, type FlaggedStep, flaggedStages, hasOtherSteps } from './stage-flags.ts';

/** By the path object, which an updated outline keeps for the steps that it only moved. */
const cachedBefore = new WeakMap<YamlPath, boolean>();

function isCached(text: string, { outline, definition }: FlaggedStep): boolean {
  const { path } = outline;
  const caching =
    cachedBefore.get(path) ?? hasLayerCaching({ step: parseStep(text, outline), definition });
  cachedBefore.set(path, caching);
  return caching;
}

/** Why the plugin of a step does nothing with a flag; null when it reads it. A step is parsed only where its caching decides. */
export function reasonAt(
  text: string,
  step: FlaggedStep,
  name: string,
  flag: PluginFlag,
): string | null {
  const { definition, stage } = step;
  const usual = builderOf(stage.infrastructure, false);
  const isSameWithCaching =
    isRead(flag, definition, usual, name) === isRead(flag, definition, 'buildx', name);
  const builder = isSameWithCaching ? usual : builderOf(stage.infrastructure, isCached(text, step));
  return ignoredBecause(name, flag, { definition, builder });
}

/** A flag among a stage's variables that no Build and Push step of the stage reads. */
export const STAGE_FLAG_WITHOUT_EFFECT: OutlineRule = {
  code: 'stage-flag-without-effect',
  title: 'Stage variable for a flag without effect here',
  severity: 'warning',
  why: 'Each builder’s plugin reads its own flags; one that the plugins of the stage’s steps do not have is lost.',
  source: 'drone-kaniko, drone-docker and drone-buildx, settings by plugin',
  example: {
    infrastructure: 'harness-cloud',
    bad: 'spec:\n  tags:\n    - v1',
    good: 'spec:\n  tags:\n    - v1',
    declared: {
      bad: 'variables:\n  - name: PLUGIN_REPRODUCIBLE\n    type: String\n    value: "true"',
      good: 'variables:\n  - name: PLUGIN_NO_CACHE\n    type: String\n    value: "true"',
    },
  },
  *check(context) {
    const { text } = context;
    for (const stage of flaggedStages(context)) {
      for (const { name } of stage.variables) {
        const flag = flagOf(name);
        if (flag === null || flag.stageVariable === 'everywhere') {
          continue;
        }
        const reasons = stage.steps.map((step) => reasonAt(text, step, name, flag));
        const [reason] = reasons;
        if (reason != null && !reasons.includes(null)) {
          // An account may have buildx without layer caching, and another step may read the flag.
          const isSure = stage.steps.every(
            ({ definition }) => !isRead(flag, definition, 'buildx', name),
          );
          yield atVariable(context, stage, name, {
            severity: isSure && !hasOtherSteps(context, stage) ? 'warning' : 'hint',
            message: reason,
          });
        }
      }
    }
  },
};
