import type { ImageReference, PlanStep } from '../../model/plan.ts';
import {
  carrying,
  composedReference,
  fixed,
  isReadOn,
  readFlag,
  referenceArgument,
  wordOf,
} from '../arguments.ts';
import { pushesNothing, pushStep } from '../docker.ts';
import { dockerBuildOptions, needsBuildKit } from '../docker-options.ts';
import type { BuildSettings, Traced } from '../settings.ts';
import { pluginWords } from './docker-words.ts';
import { preparation, prepareStep, sourceImage } from './prepare.ts';

/**
 * A name of 16 small letters, as the plugin gives the image until it is tagged. The plugin draws it by
 * lot; here it follows from the references, so that the same step shows the same commands.
 */
export function temporaryName(images: readonly ImageReference[]): string {
  let state = 0x811c9dc5;
  const next = (code: number) => {
    state = Math.imul(state ^ code, 0x01000193) >>> 0;
    return state;
  };
  for (const char of images.map(composedReference).join('\n')) {
    next(char.charCodeAt(0));
  }
  return Array.from({ length: 16 }, (_, place) =>
    String.fromCharCode(97 + (next(place) % 26)),
  ).join('');
}

function tagStep(source: Traced, image: ImageReference): PlanStep {
  const why = 'Gives the image its name in the registry.';
  return {
    program: 'docker',
    args: [
      fixed('tag', why),
      wordOf(source.text, source, why),
      referenceArgument('', image, composedReference(image), why),
    ],
    env: {},
    why,
    phase: 'tag',
    reference: null,
  };
}

/** Tag and push of each reference in turn; without the pushes on a dry run. */
function tagAndPush(settings: BuildSettings, source: Traced | null): readonly PlanStep[] {
  const pushes = !pushesNothing(settings);
  return settings.images.flatMap((image) => [
    ...(source === null ? [] : [tagStep(source, image)]),
    ...(pushes ? [pushStep('docker', image, composedReference(image))] : []),
  ]);
}

function cachePulls({ cacheFrom }: BuildSettings): readonly PlanStep[] {
  const why = 'Pulls the image whose layers the build may use; goes on where that fails.';
  return cacheFrom.map((source) => prepareStep(why, fixed('pull', why), carrying('', source, why)));
}

/** What PLUGIN_PUSH_ONLY does: no build, the local image is tagged and pushed. */
export function pushOnlySteps(
  settings: BuildSettings,
  builder: 'docker' | 'buildx',
): readonly PlanStep[] {
  const archive = readFlag(settings, 'PLUGIN_SOURCE_TAR_PATH', builder);
  const why = 'Takes the image out of the archive.';
  const load =
    archive === null
      ? []
      : [prepareStep(why, fixed('load', why), fixed('--input', why), carrying('', archive, why))];
  return [
    ...preparation(settings),
    ...load,
    ...tagAndPush(settings, sourceImage(settings, builder)),
  ];
}

/** The commands of the drone-docker plugin, in its order. */
export function dockerPluginSteps(settings: BuildSettings): readonly PlanStep[] {
  if (isReadOn(settings, 'PLUGIN_PUSH_ONLY', 'docker')) {
    return pushOnlySteps(settings, 'docker');
  }
  const name = temporaryName(settings.images);
  const why = 'A name of 16 letters, drawn by lot in each build.';
  const words = dockerBuildOptions(settings, 'docker', pluginWords(settings, 'docker'));
  const build: PlanStep = {
    program: 'docker',
    args: [
      fixed('build', 'Builds the image.'),
      fixed('--rm=true', 'Always set.'),
      carrying('', { ...settings.dockerfile, text: '-f', resolved: false }, 'The Dockerfile.'),
      carrying('', settings.dockerfile, 'The Dockerfile.'),
      fixed('-t', why),
      fixed(name, why),
      carrying('', settings.context, 'The build context; the plugin puts it before the options.'),
      ...words,
    ],
    env: needsBuildKit(words) ? { DOCKER_BUILDKIT: '1' } : {},
    why: 'docker builds the image.',
    phase: 'build',
    reference: null,
  };
  const local: Traced = { text: name, key: null, resolved: false };
  return [...preparation(settings), ...cachePulls(settings), build, ...tagAndPush(settings, local)];
}
