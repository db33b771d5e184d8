import type { Infrastructure } from '../../model/infrastructure.ts';
import type { PlanArgument, PlanStep } from '../../model/plan.ts';
import {
  carrying,
  composedReference,
  fixed,
  isReadOn,
  optionPair,
  readFlag,
  referenceArgument,
  wordOf,
} from '../arguments.ts';
import { withFlagCaches } from '../cache-sources.ts';
import { pushesNothing } from '../docker.ts';
import { dockerBuildOptions } from '../docker-options.ts';
import type { BuildSettings } from '../settings.ts';
import { pushOnlySteps } from './docker.ts';
import { pluginWords } from './docker-words.ts';
import { preparation } from './prepare.ts';

/** What becomes of the image: pushed, or on a dry run loaded where that is asked for. */
function outcome(settings: BuildSettings): readonly PlanArgument[] {
  if (!pushesNothing(settings)) {
    return [fixed('--push', 'Pushes every reference.')];
  }
  const load = readFlag(settings, 'PLUGIN_BUILDX_LOAD', 'buildx');
  return load !== null && isReadOn(settings, 'PLUGIN_BUILDX_LOAD', 'buildx')
    ? [wordOf('--load', load, 'Loads the image into the daemon.')]
    : [];
}

function valueOption(
  settings: BuildSettings,
  option: string,
  flag: string,
): readonly PlanArgument[] {
  const value = readFlag(settings, flag, 'buildx');
  return value === null ? [] : optionPair(option, value, `Set by ${flag}.`);
}

/** All sources of the layer cache: on a cluster the remote cache image is one more. */
function withCacheSources(settings: BuildSettings, infrastructure: Infrastructure): BuildSettings {
  const cached = withFlagCaches(settings, 'buildx');
  const { cacheImage, cacheFrom } = cached;
  return infrastructure === 'kubernetes' && cacheImage !== null
    ? {
        ...cached,
        cacheFrom: [
          ...cacheFrom,
          { text: composedReference(cacheImage), key: cacheImage.key, resolved: false },
        ],
      }
    : cached;
}

/** The commands of the drone-buildx plugin: one build that tags and pushes. */
export function buildxPluginSteps(
  settings: BuildSettings,
  infrastructure: Infrastructure,
): readonly PlanStep[] {
  if (isReadOn(settings, 'PLUGIN_PUSH_ONLY', 'buildx')) {
    return pushOnlySteps(settings, 'buildx');
  }
  const cached = withCacheSources(settings, infrastructure);
  const build: PlanStep = {
    program: 'docker',
    args: [
      fixed('buildx', 'Builds the image.'),
      fixed('build', 'Builds the image.'),
      fixed('--rm=true', 'Always set.'),
      carrying('', { ...settings.dockerfile, text: '-f', resolved: false }, 'The Dockerfile.'),
      carrying('', settings.dockerfile, 'The Dockerfile.'),
      ...valueOption(settings, '--builder', 'PLUGIN_BUILDER_NAME'),
      ...settings.images.flatMap((image) => [
        { ...fixed('-t', 'A reference to push.'), key: image.key },
        referenceArgument('', image, composedReference(image), 'A reference to push.'),
      ]),
      ...outcome(settings),
      carrying('', settings.context, 'The build context; the plugin puts it before the options.'),
      ...valueOption(settings, '--metadata-file', 'PLUGIN_METADATA_FILE'),
      ...dockerBuildOptions(cached, 'buildx', pluginWords(settings, 'buildx')),
    ],
    env: {},
    why: pushesNothing(settings)
      ? 'buildx builds the image and pushes nothing.'
      : 'buildx builds the image and pushes every reference.',
    phase: 'build',
    reference: null,
  };
  return [...preparation(settings), build];
}
