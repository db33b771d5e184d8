import type { PlanStep } from '../model/plan.ts';
import {
  carrying,
  fixed,
  fullReference,
  referenceArgument,
  sharedBuildOptions,
} from './arguments.ts';
import { pushesNothing } from './docker.ts';
import type { BuildSettings } from './settings.ts';

/** One `docker buildx build` that tags and pushes, as the product runs it with layer caching on. */
export function buildxSteps(settings: BuildSettings): readonly PlanStep[] {
  return [
    {
      program: 'docker',
      args: [
        fixed('buildx', 'Builds the image.'),
        fixed('build', 'Builds the image.'),
        fixed('--rm=true', 'Always set.'),
        fixed('-f', 'The Dockerfile.'),
        carrying('', settings.dockerfile, 'The Dockerfile.'),
        ...settings.images.flatMap((image) => [
          { ...fixed('-t', 'A reference to push.'), key: image.key },
          referenceArgument('', image, fullReference(image), 'A reference to push.'),
        ]),
        ...(pushesNothing(settings) ? [] : [fixed('--push', 'Pushes every reference.')]),
        carrying('', settings.context, 'The build context.'),
        fixed('--pull=true', 'On unless PLUGIN_PULL_IMAGE is false.'),
        ...settings.cacheFrom.flatMap((source) => [
          { ...fixed('--cache-from', 'A layer cache.'), key: source.key },
          carrying('', source, 'A layer cache.'),
        ]),
        ...(settings.cacheTo === null
          ? []
          : [
              { ...fixed('--cache-to', 'The layer cache to write.'), key: settings.cacheTo.key },
              carrying('', settings.cacheTo, 'The layer cache to write.'),
            ]),
        ...sharedBuildOptions(settings),
      ],
      env: {},
      why: 'buildx builds the image and pushes every reference.',
      phase: 'build',
      reference: null,
    },
  ];
}
