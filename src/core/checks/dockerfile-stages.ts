import type { Rule } from './rule.ts';

/** A Dockerfile that starts from nothing. */
export const DOCKERFILE_STAGES: Rule = {
  code: 'dockerfile-stages',
  title: 'Dockerfile without a FROM',
  severity: 'error',
  why: 'Every Dockerfile starts from an image or from scratch; a file without a FROM is none.',
  source: 'Dockerfile reference: a Dockerfile must begin with a FROM instruction',
  example: {
    bad: 'spec:\n  repo: team/app',
    good: 'spec:\n  repo: team/app',
    dockerfile: { bad: 'COPY . /srv\n', good: 'FROM alpine:3.22\nCOPY . /srv\n' },
  },
  partial: true,
  *check({ dockerfile }) {
    if (dockerfile?.stages.length === 0) {
      yield {
        key: 'spec.dockerfile',
        message: 'The file has no FROM, so it is no Dockerfile. Choose another path.',
      };
    }
  },
};
