import type { Infrastructure } from '../model/infrastructure.ts';
import { BUILD_FLAGS } from './build.ts';
import { CACHE_FLAGS } from './cache.ts';
import type { Builder, PluginFlag } from './flag.ts';
import { KANIKO_FLAGS } from './kaniko.ts';
import { LOGIN_FLAGS } from './login.ts';
import { NETWORK_FLAGS } from './network.ts';
import { PUSH_FLAGS } from './push.ts';
import { REPOSITORY_FLAGS } from './repository.ts';
import { TAG_FLAGS } from './tags.ts';

/**
 * Every flag that a plugin reads. The only list of them. Sources: drone-plugins/drone-kaniko (commit
 * 9dc5b4e), drone-docker (b7ef37f) and drone-buildx (ba30195), each as its plugins declare it.
 */
export const PLUGIN_FLAGS: readonly PluginFlag[] = [
  ...TAG_FLAGS,
  ...BUILD_FLAGS,
  ...PUSH_FLAGS,
  ...CACHE_FLAGS,
  ...KANIKO_FLAGS,
  ...NETWORK_FLAGS,
  ...REPOSITORY_FLAGS,
  ...LOGIN_FLAGS,
];

/** The part of a step definition that decides which flags its plugins read. */
export interface FlagScope {
  /** The registry in the names of its plugins, such as `ecr` in `kaniko-ecr`. */
  readonly plugin?: string;
  readonly fields: readonly { readonly key: string; readonly setting?: string }[];
}

const BY_NAME: ReadonlyMap<string, PluginFlag> = new Map(
  PLUGIN_FLAGS.flatMap((flag) =>
    [flag.name, ...(flag.aliases ?? []), ...(flag.kanikoAliases ?? [])].map((name) => [name, flag]),
  ),
);

/** The flag that a variable sets, by its own name or another one; null when no plugin knows it. */
export function flagOf(name: string): PluginFlag | null {
  return BY_NAME.get(name) ?? null;
}

/** The builder that the product uses by itself: buildx with layer caching, else by infrastructure. */
export function builderOf(infrastructure: Infrastructure, caching: boolean): Builder {
  if (caching) {
    return 'buildx';
  }
  return infrastructure === 'kubernetes' ? 'kaniko' : 'docker';
}

/**
 * Whether a step type's plugin for a builder reads a flag.
 * @param name the name that sets it
 */
export function isRead(
  flag: PluginFlag,
  scope: FlagScope,
  builder: Builder,
  name = flag.name,
): boolean {
  const readers = flag.readBy[builder];
  const isKnown = builder === 'kaniko' || flag.kanikoAliases?.includes(name) !== true;
  return (
    isKnown &&
    (readers === 'all' ||
      (readers !== undefined && scope.plugin !== undefined && readers.includes(scope.plugin)))
  );
}

/**
 * Whether the plugin of a step type for kaniko puts the registry before the cache repository unasked,
 * also where there is none: drone-kaniko, CacheRepo in each `cmd`. The one that asks has a flag for it.
 */
export function prefixesCache(scope: FlagScope): boolean {
  const asks = flagOf('PLUGIN_EXPAND_REPO');
  return asks === null || !isRead(asks, scope, 'kaniko');
}

/** The key of the step's field that sets the same as a flag; null when there is none. */
export function fieldForFlag(flag: PluginFlag, scope: FlagScope): string | null {
  const setting = flag.setting ?? flag.name;
  return scope.fields.find((field) => field.setting === setting)?.key ?? null;
}

/**
 * The flags to offer in a step's environment: those with an effect on an infrastructure, those of
 * its usual builder before those of buildx, without what a field of the step sets, what the product
 * sets and what the plugin never uses.
 */
export function flagsOf(scope: FlagScope, infrastructure: Infrastructure): readonly PluginFlag[] {
  const usual = builderOf(infrastructure, false);
  const offered = PLUGIN_FLAGS.filter(
    (flag) => flag.internal !== true && flag.unused !== true && fieldForFlag(flag, scope) === null,
  );
  const first = offered.filter((flag) => isRead(flag, scope, usual));
  const others = offered.filter((flag) => !first.includes(flag) && isRead(flag, scope, 'buildx'));
  return [...first, ...others];
}
