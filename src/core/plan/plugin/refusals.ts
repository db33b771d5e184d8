import { type Builder, FLAG_CONFLICTS } from '../../flags/index.ts';
import { isReadOn, readFlag } from '../arguments.ts';
import type { PlanProblem } from '../request.ts';
import type { BuildSettings } from '../settings.ts';

/** Problems of the tags with which a plugin ends before it builds anything. */
const OF_TAGS = ['auto-tag-builds', 'auto-tag-tags', 'auto-tag-version', 'flag-conflict'];

/**
 * Why the plugin of a builder would end before it builds: flags that exclude each other, and an
 * archive to push that is not named. Those of the tags are known from the references already.
 */
export function pluginRefusals(settings: BuildSettings, builder: Builder): readonly PlanProblem[] {
  const conflicts = FLAG_CONFLICTS.filter(
    ({ flags, builders }) =>
      builders.includes(builder) &&
      flags.every((flag) => isReadOn(settings, flag, builder)) &&
      !flags.includes('PLUGIN_AUTO_TAG'),
  ).map(({ flags: [one, other], why }) => ({
    code: 'flag-conflict',
    key: settings.flags.get(other)?.key ?? null,
    message: `The plugin refuses ${one} together with ${other}. ${why}`,
  }));
  const isUnnamed =
    builder === 'kaniko' &&
    isReadOn(settings, 'PLUGIN_PUSH_ONLY', builder) &&
    readFlag(settings, 'PLUGIN_SOURCE_TAR_PATH', builder) === null;
  return isUnnamed
    ? [
        ...conflicts,
        {
          code: 'push-only-source',
          key: settings.flags.get('PLUGIN_PUSH_ONLY')?.key ?? null,
          message: 'PLUGIN_PUSH_ONLY needs the archive to push in PLUGIN_SOURCE_TAR_PATH.',
        },
      ]
    : conflicts;
}

/** Whether one of the problems ends the plugin before it executes anything. */
export function endsBeforeBuild(problems: readonly PlanProblem[]): boolean {
  return problems.some(({ code }) => OF_TAGS.includes(code) || code === 'push-only-source');
}
