import { builderFor, flagVariable, isFlagOn } from './environment.ts';
import type { Rule } from './rule.ts';

/** Automatic tags in a step that runs in every build. */
export const AUTO_TAG_BUILDS: Rule = {
  code: 'auto-tag-builds',
  title: 'Automatic tags in every build',
  severity: 'hint',
  why: 'Automatic tags exist for Git tags and for the default branch; on others kaniko fails and docker builds nothing.',
  source: 'drone-kaniko and drone-docker: auto tag looks at the Git reference',
  example: {
    bad: 'spec:\n  tags:\n    - latest\n  envVariables:\n    PLUGIN_AUTO_TAG: "true"',
    good: 'when:\n  stageStatus: Success\n  condition: <+codebase.build.type> == "tag"\nspec:\n  tags:\n    - latest\n  envVariables:\n    PLUGIN_AUTO_TAG: "true"',
  },
  partial: false,
  *check(context) {
    const autoTag = flagVariable(context, 'PLUGIN_AUTO_TAG');
    if (autoTag === null || !isFlagOn(context, 'PLUGIN_AUTO_TAG') || context.step.has(['when'])) {
      return;
    }
    const outcome = builderFor(context) === 'kaniko' ? 'kaniko fails' : 'nothing is built';
    yield {
      key: autoTag.key,
      message: `On pull requests and on branches other than the default one ${outcome}. Limit the step by a condition, or the pipeline by its trigger.`,
      ...(autoTag.nameRange === null ? {} : { range: autoTag.nameRange }),
    };
  },
};
