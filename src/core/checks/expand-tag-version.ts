import { isRead } from '../flags/index.ts';
import { builderFor, flagVariable, isFlagOn } from './environment.ts';
import type { Rule } from './rule.ts';

/** A tag that the plugin expands: one to three numbers, with what may follow a version. */
const VERSION = /^v?\d+(?:\.\d+){0,2}(?:[-+].*)?$/;

/** Expansion of tags none of which is a version. */
export const EXPAND_TAG_VERSION: Rule = {
  code: 'expand-tag-version',
  title: 'No tag to expand',
  severity: 'hint',
  why: 'PLUGIN_EXPAND_TAG makes several tags of a version and leaves any other tag as it is.',
  source: 'drone-kaniko, expand tag: golang.org/x/mod/semver',
  example: {
    bad: 'spec:\n  tags:\n    - stable\n  envVariables:\n    PLUGIN_EXPAND_TAG: "true"',
    good: 'spec:\n  tags:\n    - 1.4.2\n  envVariables:\n    PLUGIN_EXPAND_TAG: "true"',
  },
  partial: false,
  *check(context) {
    const expand = flagVariable(context, 'PLUGIN_EXPAND_TAG');
    if (
      expand === null ||
      !isFlagOn(context, 'PLUGIN_EXPAND_TAG') ||
      !isRead(expand.flag, context.definition, builderFor(context))
    ) {
      return;
    }
    const images = context.references.filter(({ role }) => role === 'image');
    const literal = images.length > 0 && images.every(({ tag }) => !tag.includes('<+'));
    if (literal && !images.some(({ tag }) => VERSION.test(tag.replaceAll('_', '-')))) {
      yield {
        key: expand.key,
        message: 'No tag is a version such as 1.4.2, so there is nothing to expand.',
        ...(expand.nameRange === null ? {} : { range: expand.nameRange }),
      };
    }
  },
};
