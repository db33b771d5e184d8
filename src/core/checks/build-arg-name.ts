import { badNames } from './entry-name.ts';
import type { Rule } from './rule.ts';

/** A name that no ARG instruction can have. */
export const BUILD_ARG_NAME: Rule = {
  code: 'build-arg-name',
  title: 'Name that no ARG can have',
  severity: 'warning',
  why: 'An ARG of a Dockerfile has no blanks, signs of equality, quotes or dollar signs in its name.',
  source: 'Dockerfile reference, ARG; drone-kaniko writes NAME=VALUE',
  example: {
    bad: 'spec:\n  buildArgs:\n    node version: "22"',
    good: 'spec:\n  buildArgs:\n    node_version: "22"',
  },
  partial: true,
  *check(context) {
    yield* badNames(
      context,
      'spec.buildArgs',
      /[\s=,;"'$]/,
      (name) => `No ARG can be called ${name}. Use letters, digits and underscores.`,
    );
  },
};
