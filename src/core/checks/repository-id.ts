import { mistakeRule } from './mistakes.ts';

/** Id that no repository has; the mistakes stand in the definitions. */
export const REPOSITORY_ID = mistakeRule({
  code: 'repository-id',
  title: 'Id that no repository has',
  severity: 'error',
  why: 'Artifact Registry gives a repository an id of lower-case letters, digits and dashes, which starts with a letter.',
  source: 'Google Artifact Registry, repository names',
  example: {
    bad: 'type: BuildAndPushGAR\nspec:\n  imageName: my_images/api',
    good: 'type: BuildAndPushGAR\nspec:\n  imageName: my-images/api',
  },
});
