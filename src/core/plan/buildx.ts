import type { PlanStep } from '../model/plan.ts';
import { carrying, fixed, fullReference, referenceArgument } from './arguments.ts';
import { pushesNothing } from './docker.ts';
import { dockerBuildOptions, type Placed } from './docker-options.ts';
import type { BuildSettings } from './settings.ts';

/** One `docker buildx build` that tags and pushes, as the product runs it with layer caching on. */
export function buildxSteps(
  settings: BuildSettings,
  more: readonly Placed[] = [],
): readonly PlanStep[] {
  // buildx refuses --push beside another --output.
  const hasOutput = more.some(({ args }) => args.some(({ text }) => text === '--output'));
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
        ...(pushesNothing(settings) || hasOutput
          ? []
          : [fixed('--push', 'Pushes every reference.')]),
        carrying('', settings.context, 'The build context.'),
        ...dockerBuildOptions(settings, 'buildx', more),
      ],
      env: {},
      why: 'buildx builds the image and pushes every reference.',
      phase: 'build',
      reference: null,
    },
  ];
}
