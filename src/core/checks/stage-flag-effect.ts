import { builderOf, isRead, type PluginFlag } from '../flags/index.ts';
import type { YamlPath } from '../model/step.ts';
import { parseStep } from '../yaml/index.ts';
import { hasLayerCaching } from './environment.ts';
import { ignoredBecause } from './flag-without-effect.ts';
import type { FlaggedStep } from './stage-flags.ts';

/** By the path object, which an updated outline keeps for the steps that it only moved. */
const cachedBefore = new WeakMap<YamlPath, boolean>();

function isCached(text: string, { outline, definition }: FlaggedStep): boolean {
  const { path } = outline;
  const caching =
    cachedBefore.get(path) ?? hasLayerCaching({ step: parseStep(text, outline), definition });
  cachedBefore.set(path, caching);
  return caching;
}

/**
 * Why the plugin of a step does nothing with a flag of its stage; null when it reads it. A step is parsed
 * only where its caching decides.
 */
export function ignoredAt(
  text: string,
  step: FlaggedStep,
  name: string,
  flag: PluginFlag,
): string | null {
  if (flag.stageVariable === 'everywhere') {
    return null;
  }
  const { definition, stage } = step;
  const usual = builderOf(stage.infrastructure, false);
  const isSameWithCaching =
    isRead(flag, definition, usual, name) === isRead(flag, definition, 'buildx', name);
  const builder = isSameWithCaching ? usual : builderOf(stage.infrastructure, isCached(text, step));
  return ignoredBecause(name, flag, { definition, builder });
}
