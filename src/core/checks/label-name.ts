import { badNames } from './entry-name.ts';
import type { Rule } from './rule.ts';

/** A label name that docker cuts or that tools can’t read. */
export const LABEL_NAME: Rule = {
  code: 'label-name',
  title: 'Label name that breaks',
  severity: 'warning',
  why: 'A label’s name ends at the first sign of equality, and the plugin cuts it at a comma.',
  source: 'docker, object labels; drone-kaniko writes NAME=VALUE',
  example: {
    bad: 'spec:\n  labels:\n    the team: payments',
    good: 'spec:\n  labels:\n    team: payments',
  },
  partial: true,
  *check(context) {
    yield* badNames(
      context,
      'spec.labels',
      /[\s=,"']/,
      (name) => `The label name ${name} breaks. Use letters, digits, dots, dashes and slashes.`,
    );
  },
};
