import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import { list } from '../model/value.ts';
import { builderFor, isFlagOn } from './environment.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/** Automatic tags beside tags of one’s own. */
export const AUTO_TAG_TAGS: Rule = {
  code: 'auto-tag-tags',
  title: 'Automatic tags beside other tags',
  severity: 'error',
  why: 'With automatic tags kaniko stops unless the one tag is latest, and docker drops the step’s tags.',
  source: 'drone-kaniko: “auto tag does not work with user tags”; drone-docker, auto tag',
  example: {
    bad: 'when:\n  stageStatus: Success\n  condition: <+codebase.build.type> == "tag"\nspec:\n  tags:\n    - v1\n  envVariables:\n    PLUGIN_AUTO_TAG: "true"',
    good: 'when:\n  stageStatus: Success\n  condition: <+codebase.build.type> == "tag"\nspec:\n  tags:\n    - latest\n  envVariables:\n    PLUGIN_AUTO_TAG: "true"',
  },
  partial: true,
  *check(context) {
    const { definition, step } = context;
    const tags = step.read(pathOf(definition.tags));
    const alone = tags.kind === 'list' && tags.items.length === 1 && tags.items[0] === 'latest';
    if (tags.kind !== 'list' || alone || !isFlagOn(context, 'PLUGIN_AUTO_TAG')) {
      return;
    }
    const stops = builderFor(context) === 'kaniko';
    yield {
      key: definition.tags,
      severity: stops ? 'error' : 'warning',
      message: stops
        ? 'With PLUGIN_AUTO_TAG kaniko takes latest as the one tag and stops at any other.'
        : 'With PLUGIN_AUTO_TAG docker drops these tags and makes its own.',
      fixes: () =>
        changeFix(
          context,
          [valueChange(definition, definition.tags, list('latest'))],
          'Use latest as the one tag',
        ),
    };
  },
};
