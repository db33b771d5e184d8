import { mistakeRule } from './mistakes.ts';

/** More than the host; the mistakes stand in the definitions. */
export const HOST_EXTRA = mistakeRule({
  code: 'host-extra',
  title: 'More than the host',
  severity: 'error',
  why: 'The step writes host, project and image behind one another, so anything more in the host is doubled.',
  source: 'product documentation of the step',
  example: {
    bad: 'type: BuildAndPushGAR\nspec:\n  host: https://us-docker.pkg.dev',
    good: 'type: BuildAndPushGAR\nspec:\n  host: us-docker.pkg.dev',
  },
});
