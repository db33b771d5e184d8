import type { Engine } from '../model/infrastructure.ts';
import type { PlanArgument } from '../model/plan.ts';
import { fixed, isReadOn, optionPair, readFlag, wordOf } from './arguments.ts';
import { withFlagCaches } from './cache-sources.ts';
import { pushesNothing } from './docker.ts';
import { flagOptions, type Placed } from './docker-options.ts';
import { secretWords } from './secret-words.ts';
import type { BuildSettings } from './settings.ts';

/** Settings for a person's own machine, and the words that only they give a command there. */
export interface HandedOut {
  readonly settings: BuildSettings;
  readonly words: readonly Placed[];
}

/** The plugin whose reading of the flags holds for an engine. */
const BUILDERS = {
  docker: 'docker',
  buildx: 'buildx',
  buildah: 'docker',
  podman: 'docker',
} as const;

function flagWords(settings: BuildSettings, option: string, flag: string): readonly PlanArgument[] {
  const value = readFlag(settings, flag, 'buildx');
  return value === null ? [] : optionPair(option, value, `Set by ${flag}.`);
}

const PUSHED = 'Pushes every reference.';

/** Where buildx leaves the image where that is not the registry alone: in an archive, the daemon, its cache. */
function outputs(settings: BuildSettings): readonly PlanArgument[] {
  const archive = readFlag(settings, 'PLUGIN_TAR_PATH', 'buildx');
  const form = readFlag(settings, 'PLUGIN_BUILDX_OUTPUT_FORMAT', 'buildx')?.text ?? 'docker';
  const kept =
    archive === null
      ? []
      : optionPair(
          '--output',
          archive,
          'Set by PLUGIN_TAR_PATH.',
          `type=${form},dest=${archive.text}`,
        );
  if (!pushesNothing(settings)) {
    const pushed = [fixed('--output', PUSHED), fixed('type=registry', PUSHED)];
    return archive === null ? [] : [...pushed, ...kept];
  }
  const load = readFlag(settings, 'PLUGIN_BUILDX_LOAD', 'buildx');
  if (load !== null && isReadOn(settings, 'PLUGIN_BUILDX_LOAD', 'buildx')) {
    return [...kept, wordOf('--load', load, 'Loads the image into the daemon.')];
  }
  const why = 'Nothing is pushed.';
  return archive === null ? [fixed('--output', why), fixed('type=cacheonly', why)] : kept;
}

/** Words of flags that Waybill's own run of an engine leaves out. */
function ownWords(settings: BuildSettings, engine: keyof typeof BUILDERS): readonly Placed[] {
  switch (engine) {
    case 'docker':
      return [];
    case 'buildx':
      return [
        { order: 1, args: flagWords(settings, '--builder', 'PLUGIN_BUILDER_NAME') },
        { order: 2, args: flagWords(settings, '--metadata-file', 'PLUGIN_METADATA_FILE') },
        { order: 2.5, args: outputs(settings) },
      ];
    case 'buildah':
    case 'podman':
      // Both take docker's options.
      return flagOptions(settings, BUILDERS[engine]);
    default:
      return engine satisfies never;
  }
}

/**
 * What a command says that a person runs on a machine of their own, in addition to what Waybill runs on
 * its own: build secrets, an SSH agent, files to write, caches that only flags name. Nothing for kaniko,
 * which has all of it from the step.
 */
export function handedOut(written: BuildSettings, engine: Engine): HandedOut {
  if (engine === 'kaniko' || engine === 'kubernetes') {
    return { settings: written, words: [] };
  }
  // A name that only kaniko's plugin knows tells a person as much.
  const flags = [...written.flags].map(([name, entry]) => [name, { ...entry, name }] as const);
  const settings = { ...written, flags: new Map(flags) };
  const builder = BUILDERS[engine];
  const key = readFlag(settings, 'PLUGIN_SSH_AGENT_KEY', builder);
  const agent = 'The agent has to hold the key of PLUGIN_SSH_AGENT_KEY.';
  return {
    settings: withFlagCaches(settings, builder),
    words: [
      ...ownWords(settings, engine),
      { order: 9, args: secretWords(settings, builder) },
      { order: 13, args: key === null ? [] : optionPair('--ssh', key, agent, 'default') },
    ],
  };
}
