import { type Builder, flagOf, isRead, PLUGIN_FLAGS, type PluginFlag } from '../flags/index.ts';
import type { PlanArgument } from '../model/plan.ts';
import {
  buildArgOptions,
  fixed,
  isOn,
  labelOptions,
  optionPair,
  targetOptions,
  wordOf,
} from './arguments.ts';
import type { BuildSettings, Traced } from './settings.ts';

/** Some words of a command line and their place among all of them. */
export interface Placed {
  readonly order: number;
  readonly args: readonly PlanArgument[];
}

/** The words in the order of their places. */
export function inPlace(placed: readonly Placed[]): readonly PlanArgument[] {
  return placed.toSorted((a, b) => a.order - b.order).flatMap(({ args }) => args);
}

/** The items of a flag's list; blanks around them and empty ones are left out. */
export function flagItems(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** An option of a flag that is on, or has a value: alone, or once for each item. */
function flagOption(flag: PluginFlag, option: string, value: Traced): readonly PlanArgument[] {
  const why = `Set by ${flag.name}.`;
  switch (flag.type.kind) {
    case 'switch':
      return [wordOf(option, value, why)];
    case 'list':
      return flagItems(value.text, flag.type.separator).flatMap((text) =>
        optionPair(option, value, why, text),
      );
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

/** The options that flags turn on. */
export function flagOptions(settings: BuildSettings, builder: Builder): readonly Placed[] {
  return PLUGIN_FLAGS.flatMap((flag) => {
    const value = settings.flags.get(flag.name);
    return flag.docker !== undefined &&
      value !== undefined &&
      isRead(flag, settings.definition, builder, value.name) &&
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

/**
 * What stands behind the build context, in the order of drone-docker and drone-buildx.
 * @param more what only the plugin of the product adds
 */
export function dockerBuildOptions(
  settings: BuildSettings,
  builder: 'docker' | 'buildx',
  more: readonly Placed[] = [],
): readonly PlanArgument[] {
  const target = builder === 'buildx' && settings.cacheTo !== null ? [settings.cacheTo] : [];
  return inPlace([
    { order: 3, args: pullOption(settings) },
    { order: 5, args: cacheOptions('--cache-from', settings.cacheFrom, 'A layer cache.') },
    { order: 6, args: cacheOptions('--cache-to', target, 'The layer cache to write.') },
    { order: 7, args: buildArgOptions(settings.buildArgs) },
    { order: 10, args: targetOptions(settings) },
    { order: 14, args: labelOptions(settings) },
    ...flagOptions(settings, builder),
    ...more,
  ]);
}

/** Whether drone-docker turns BuildKit on for the step: with build secrets or a key for SSH. */
export function needsBuildKit(words: readonly PlanArgument[]): boolean {
  return words.some(({ text }) => text === '--secret' || text === '--ssh');
}
