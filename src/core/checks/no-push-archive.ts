import { builderFor, flagVariable, isFlagOn, isFlagSet } from './environment.ts';
import type { Rule } from './rule.ts';

const KEEPERS = ['PLUGIN_TAR_PATH', 'PLUGIN_OCI_LAYOUT_PATH'];

/** A build whose image goes nowhere. */
export const NO_PUSH_ARCHIVE: Rule = {
  code: 'no-push-archive',
  title: 'Image that goes nowhere',
  severity: 'hint',
  why: 'kaniko keeps no image of its own: without a push and without an archive it is gone after the build.',
  source: 'drone-kaniko: no destination without tar_path; kaniko, --tar-path',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_NO_PUSH: "true"',
    good: 'spec:\n  envVariables:\n    PLUGIN_NO_PUSH: "true"\n    PLUGIN_TAR_PATH: build/image.tar',
  },
  partial: false,
  *check(context) {
    const noPush = flagVariable(context, 'PLUGIN_NO_PUSH');
    if (
      noPush !== null &&
      builderFor(context) === 'kaniko' &&
      isFlagOn(context, 'PLUGIN_NO_PUSH') &&
      !KEEPERS.some((name) => isFlagSet(context, name))
    ) {
      yield {
        key: noPush.key,
        message:
          'The image is thrown away after the build. PLUGIN_TAR_PATH keeps it as an archive.',
        ...(noPush.nameRange === null ? {} : { range: noPush.nameRange }),
      };
    }
  },
};
