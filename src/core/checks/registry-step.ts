import { mistakeRule } from './mistakes.ts';

/** Registry with a step of its own; the mistakes stand in the definitions. */
export const REGISTRY_STEP = mistakeRule({
  code: 'registry-step',
  title: 'Registry with a step of its own',
  severity: 'hint',
  why: 'The step for a registry signs in with the cloud’s own connector, where a Docker connector needs a password that lasts.',
  source: 'product documentation of the steps; Amazon ECR registry authentication',
  example: {
    bad: 'spec:\n  repo: 123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app',
    good: 'type: BuildAndPushECR\nspec:\n  region: us-east-1\n  imageName: team/app',
  },
});
