import type { ImageReference, PlanStep } from '../model/plan.ts';
import { carrying, fixed, fullReference, isOn, referenceArgument } from './arguments.ts';
import { dockerBuildOptions, needsBuildKit, type Placed } from './docker-options.ts';
import type { BuildSettings } from './settings.ts';

function tagStep(image: ImageReference, from: ImageReference): PlanStep {
  const why = 'One more name for the image.';
  return {
    program: 'docker',
    args: [
      fixed('tag', why),
      referenceArgument('', from, fullReference(from), why),
      referenceArgument('', image, fullReference(image), why),
    ],
    env: {},
    why,
    phase: 'tag',
    reference: null,
  };
}

/** A push of one reference, in full unless another form is given, with a program that takes docker's commands. */
export function pushStep(
  program: string,
  image: ImageReference,
  name = fullReference(image),
): PlanStep {
  const why = 'Pushes the reference.';
  return {
    program,
    args: [fixed('push', why), referenceArgument('', image, name, why)],
    env: {},
    why,
    phase: 'push',
    reference: fullReference(image),
  };
}

/** Whether the step asks that nothing is pushed. */
export function pushesNothing(settings: BuildSettings): boolean {
  return isOn(settings, 'PLUGIN_NO_PUSH') || isOn(settings, 'PLUGIN_DRY_RUN');
}

/**
 * What Waybill's own docker engine executes: `docker build`, then tag and push per reference, with the
 * plugin's words but for what would reach into the machine that builds.
 */
export function dockerSteps(
  settings: BuildSettings,
  more: readonly Placed[] = [],
): readonly PlanStep[] {
  const [first, ...rest] = settings.images;
  if (!first) {
    return [];
  }
  const build: PlanStep = {
    program: 'docker',
    args: [
      fixed('build', 'Builds the image.'),
      fixed('--rm=true', 'Always set.'),
      fixed('-f', 'The Dockerfile.'),
      carrying('', settings.dockerfile, 'The Dockerfile.'),
      fixed('-t', 'The first reference.'),
      referenceArgument('', first, fullReference(first), 'The first reference.'),
      carrying('', settings.context, 'The build context.'),
      ...dockerBuildOptions(settings, 'docker', more),
    ],
    env: needsBuildKit(more.flatMap(({ args }) => args)) ? { DOCKER_BUILDKIT: '1' } : {},
    why: 'docker builds the image.',
    phase: 'build',
    reference: null,
  };
  const pushes = pushesNothing(settings)
    ? []
    : settings.images.map((image) => pushStep('docker', image));
  return [build, ...rest.map((image) => tagStep(image, first)), ...pushes];
}
