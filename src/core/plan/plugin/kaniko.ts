import type { PlanStep } from '../../model/plan.ts';
import {
  carrying,
  composedReference,
  fixed,
  isReadOn,
  readFlag,
  referenceArgument,
} from '../arguments.ts';
import { kanikoSteps } from '../kaniko.ts';
import type { BuildSettings } from '../settings.ts';

/**
 * What the drone-kaniko plugin runs: the executor, or with PLUGIN_PUSH_ONLY no executor at all. Then the
 * plugin pushes the archive itself, with the library behind the crane command.
 */
export function kanikoPluginSteps(settings: BuildSettings): readonly PlanStep[] {
  if (!isReadOn(settings, 'PLUGIN_PUSH_ONLY', 'kaniko')) {
    return kanikoSteps(settings);
  }
  const archive = readFlag(settings, 'PLUGIN_SOURCE_TAR_PATH', 'kaniko');
  if (archive === null) {
    return [];
  }
  const why = 'The plugin pushes the archive itself, as crane does; kaniko does not run.';
  return settings.images.map((image) => ({
    program: 'crane',
    args: [
      fixed('push', why),
      carrying('', archive, 'The archive with the image, PLUGIN_SOURCE_TAR_PATH.'),
      referenceArgument('', image, composedReference(image), 'A reference to push.'),
    ],
    env: {},
    why,
    phase: 'push',
    reference: image.reference,
  }));
}
