import { type Builder, flagOf, isRead, PLUGIN_FLAGS, type PluginFlag } from '../flags/index.ts';
import type { PlanArgument } from '../model/plan.ts';
import {
  buildArgOptions,
  fixed,
  isOn,
  labelOptions,
  optionPair,
  targetOptions,
} from './arguments.ts';
import type { BuildSettings, Traced } from './settings.ts';

interface Placed {
  readonly order: number;
  readonly args: readonly PlanArgument[];
}

/** An option of a flag that is on, or has a value: alone, or once for each item. */
function flagOption(flag: PluginFlag, option: string, value: Traced): readonly PlanArgument[] {
  const why = `Set by ${flag.name}.`;
  switch (flag.type.kind) {
    case 'switch':
      return [{ text: option, key: value.key, resolved: value.resolved, why }];
    case 'list':
      return value.text
        .split(flag.type.separator)
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .flatMap((text) => optionPair(option, value, why, text));
    case 'text':
    case 'integer':
    case 'choice':
    case 'duration':
      return optionPair(option, value, why);
    default:
      return flag.type satisfies never;
  }
}

/** Whether a flag asks for its option, and what it needs for that is on where the builder knows it. */
function isWanted(settings: BuildSettings, flag: PluginFlag, builder: Builder): boolean {
  const needed = flag.needs === undefined ? null : flagOf(flag.needs);
  if (
    needed !== null &&
    isRead(needed, settings.definition, builder) &&
    !isOn(settings, needed.name)
  ) {
    return false;
  }
  return flag.type.kind === 'switch'
    ? isOn(settings, flag.name)
    : (settings.flags.get(flag.name)?.text ?? '') !== '';
}

function flagOptions(settings: BuildSettings, builder: Builder): readonly Placed[] {
  return PLUGIN_FLAGS.flatMap((flag) => {
    const value = settings.flags.get(flag.name);
    return flag.docker !== undefined &&
      value !== undefined &&
      isRead(flag, settings.definition, builder) &&
      isWanted(settings, flag, builder)
      ? [{ order: flag.docker.order, args: flagOption(flag, flag.docker.option, value) }]
      : [];
  });
}

/** Base images are looked up anew unless PLUGIN_PULL_IMAGE says otherwise. */
function pullOption(settings: BuildSettings): readonly PlanArgument[] {
  const isOff = settings.flags.has('PLUGIN_PULL_IMAGE') && !isOn(settings, 'PLUGIN_PULL_IMAGE');
  return isOff ? [] : [fixed('--pull=true', 'On unless PLUGIN_PULL_IMAGE is false.')];
}

function cacheOptions(option: string, sources: readonly Traced[], why: string) {
  return sources.flatMap((source) => optionPair(option, source, why));
}

/** What stands behind the build context, in the order of drone-docker and drone-buildx. */
export function dockerBuildOptions(
  settings: BuildSettings,
  builder: 'docker' | 'buildx',
): readonly PlanArgument[] {
  const target = builder === 'buildx' && settings.cacheTo !== null ? [settings.cacheTo] : [];
  const placed: readonly Placed[] = [
    { order: 3, args: pullOption(settings) },
    { order: 5, args: cacheOptions('--cache-from', settings.cacheFrom, 'A layer cache.') },
    { order: 6, args: cacheOptions('--cache-to', target, 'The layer cache to write.') },
    { order: 7, args: buildArgOptions(settings) },
    { order: 10, args: targetOptions(settings) },
    { order: 13, args: labelOptions(settings) },
    ...flagOptions(settings, builder),
  ];
  return placed.toSorted((a, b) => a.order - b.order).flatMap(({ args }) => args);
}
