import { isRead } from '../flags/index.ts';
import { builderFor, flagVariable, isFlagOn, isFlagSet } from './environment.ts';
import type { Rule } from './rule.ts';

/** A push without a build, and without the archive to push. */
export const PUSH_ONLY_SOURCE: Rule = {
  code: 'push-only-source',
  title: 'Nothing to push',
  severity: 'error',
  why: 'kaniko has no image store: without PLUGIN_SOURCE_TAR_PATH it has no image to push and stops.',
  source: 'drone-kaniko: source_tar_path is required with push_only',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_PUSH_ONLY: "true"',
    good: 'spec:\n  envVariables:\n    PLUGIN_PUSH_ONLY: "true"\n    PLUGIN_SOURCE_TAR_PATH: build/image.tar',
  },
  partial: false,
  *check(context) {
    const pushOnly = flagVariable(context, 'PLUGIN_PUSH_ONLY');
    if (
      pushOnly !== null &&
      builderFor(context) === 'kaniko' &&
      isRead(pushOnly.flag, context.definition, 'kaniko') &&
      isFlagOn(context, 'PLUGIN_PUSH_ONLY') &&
      !isFlagSet(context, 'PLUGIN_SOURCE_TAR_PATH')
    ) {
      yield {
        key: pushOnly.key,
        message: 'PLUGIN_PUSH_ONLY pushes an archive. Name it in PLUGIN_SOURCE_TAR_PATH.',
        ...(pushOnly.nameRange === null ? {} : { range: pushOnly.nameRange }),
      };
    }
  },
};
