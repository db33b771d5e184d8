import { mistakeRule } from './mistakes.ts';

/** Project Id in another spelling; the mistakes stand in the definitions. */
export const PROJECT_FORM = mistakeRule({
  code: 'project-form',
  title: 'Project Id in another spelling',
  severity: 'error',
  why: 'The project is a part of the image reference, where a colon starts a tag and a number names no project.',
  source: 'Google Artifact Registry, domain-scoped projects',
  example: {
    bad: 'type: BuildAndPushGAR\nspec:\n  projectID: example.com:my-project',
    good: 'type: BuildAndPushGAR\nspec:\n  projectID: example.com/my-project',
  },
});
