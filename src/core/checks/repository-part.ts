import { mistakeRule } from './mistakes.ts';

/** Half of the image name; the mistakes stand in the definitions. */
export const REPOSITORY_PART = mistakeRule({
  code: 'repository-part',
  title: 'Half of the image name',
  severity: 'error',
  why: 'The registry keeps images under a repository or a registry name; with one of the two there is nothing to push to.',
  source: 'product documentation of the step; Google Artifact Registry',
  example: {
    bad: 'type: BuildAndPushGAR\nspec:\n  imageName: api',
    good: 'type: BuildAndPushGAR\nspec:\n  imageName: images/api',
  },
});
