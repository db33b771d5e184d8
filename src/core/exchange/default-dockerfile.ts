import { pathFrom } from './paths.ts';

/**
 * The Dockerfile of a build that names none: builders look for it in the build context, a step in the
 * root of the codebase. Empty where that is the same.
 */
export function defaultDockerfile(context: string): string {
  const path = context === '' ? '' : pathFrom(context, 'Dockerfile');
  return path === 'Dockerfile' ? '' : path;
}
