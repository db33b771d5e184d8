import type { PlanStep } from '../model/plan.ts';
import {
  buildArgOptions,
  carrying,
  fixed,
  fullReference,
  labelOptions,
  referenceArgument,
  targetOptions,
} from './arguments.ts';
import { pushesNothing, pushStep } from './docker.ts';
import { inPlace, type Placed } from './docker-options.ts';
import type { BuildSettings } from './settings.ts';

/** Build with every reference as a name, then a push of each; buildah and podman share the form. */
export function daemonlessSteps(
  program: 'buildah' | 'podman',
  settings: BuildSettings,
  more: readonly Placed[] = [],
): readonly PlanStep[] {
  const build: PlanStep = {
    program,
    args: [
      fixed('build', 'Builds the image.'),
      fixed('--file', 'The Dockerfile.'),
      carrying('', settings.dockerfile, 'The Dockerfile.'),
      ...buildArgOptions(settings.buildArgs),
      ...targetOptions(settings),
      ...labelOptions(settings),
      ...inPlace(more),
      ...settings.images.flatMap((image) => [
        { ...fixed('--tag', 'A reference to push.'), key: image.key },
        referenceArgument('', image, fullReference(image), 'A reference to push.'),
      ]),
      carrying('', settings.context, 'The build context.'),
    ],
    env: {},
    why: `${program} builds the image.`,
    phase: 'build',
    reference: null,
  };
  const pushes = pushesNothing(settings)
    ? []
    : settings.images.map((image) => pushStep(program, image));
  return [build, ...pushes];
}
