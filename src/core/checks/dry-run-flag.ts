import { builderFor, flagVariable, runsHere } from './environment.ts';
import { fixOf } from './fixes.ts';
import type { Rule } from './rule.ts';

/** PLUGIN_DRY_RUN where kaniko builds: the image is pushed all the same. */
export const DRY_RUN_FLAG: Rule = {
  code: 'dry-run-flag',
  title: 'Dry run that pushes the image',
  severity: 'warning',
  why: 'kaniko has no PLUGIN_DRY_RUN, so the image is pushed although nobody wants it.',
  source: 'drone-kaniko, settings: PLUGIN_NO_PUSH; drone-docker takes both names',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_DRY_RUN: "true"\n    PLUGIN_TAR_PATH: build/image.tar',
    good: 'spec:\n  envVariables:\n    PLUGIN_NO_PUSH: "true"\n    PLUGIN_TAR_PATH: build/image.tar',
  },
  partial: true,
  *check(context) {
    const dryRun = flagVariable(context, 'PLUGIN_DRY_RUN');
    if (dryRun === null || builderFor(context) !== 'kaniko' || !runsHere(context)) {
      return;
    }
    const { key, nameRange } = dryRun;
    const free = flagVariable(context, 'PLUGIN_NO_PUSH') === null;
    yield {
      key,
      message: 'kaniko ignores PLUGIN_DRY_RUN and pushes. Its name here is PLUGIN_NO_PUSH.',
      ...(nameRange === null ? {} : { range: nameRange }),
      fixes: () =>
        free && nameRange !== null
          ? fixOf('Rename to PLUGIN_NO_PUSH', [{ range: nameRange, text: 'PLUGIN_NO_PUSH' }])
          : [],
    };
  },
};
