import type { Rule } from './rule.ts';
import { tagsOf } from './tag-fault.ts';

/** Names that people move from build to build. */
const MOVING = /^(?:latest|main|master|dev|develop|edge|nightly|stable|staging|prod|production)$/;

/** Flags by which the plugin makes further tags itself. */
const MAKES_TAGS = ['PLUGIN_AUTO_TAG', 'PLUGIN_EXPAND_TAG'];

/** Nothing but tags that each build takes over from the one before. */
export const TAG_MOVING_ONLY: Rule = {
  code: 'tag-moving-only',
  title: 'No tag of its own for each build',
  severity: 'hint',
  why: 'Each build takes over the tags of the one before, so an older image can’t be pulled by tag; a registry with immutable tags refuses the second build.',
  source: 'registry behaviour; Amazon ECR, image tag mutability',
  example: {
    bad: 'spec:\n  tags:\n    - latest',
    good: 'spec:\n  tags:\n    - latest\n    - <+pipeline.sequenceId>',
  },
  partial: false,
  *check(context) {
    const tags = tagsOf(context);
    const madeElsewhere = MAKES_TAGS.some((flag) =>
      context.step.has(['spec', 'envVariables', flag]),
    );
    if (tags.length > 0 && !madeElsewhere && tags.every(({ tag }) => MOVING.test(tag))) {
      yield {
        key: context.definition.tags,
        message:
          'Each build takes over these tags, so an older image can’t be found again. Add one that each build has for itself, such as <+pipeline.sequenceId>.',
      };
    }
  },
};
