import { mistakeRule } from './mistakes.ts';

/** Registry host in another spelling; the mistakes stand in the definitions. */
export const HOST_FORM = mistakeRule({
  code: 'host-form',
  title: 'Registry host in another spelling',
  severity: 'error',
  why: 'A registry has one host; another spelling leads nowhere.',
  source:
    'Google Artifact Registry, names of repositories and images; Azure Container Registry documentation',
  example: {
    bad: 'type: BuildAndPushGAR\nspec:\n  host: us-east-1-docker.pkg.dev',
    good: 'type: BuildAndPushGAR\nspec:\n  host: us-east1-docker.pkg.dev',
  },
});
