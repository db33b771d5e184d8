import { flagOf, isRead } from '../flags/index.ts';
import type { OutlineRule } from './rule.ts';
import { ignoredAt } from './stage-flag-effect.ts';
import { atVariable, flaggedStages, hasOtherSteps } from './stage-flags.ts';

/** A flag among a stage's variables that no Build and Push step of the stage reads. */
export const STAGE_FLAG_WITHOUT_EFFECT: OutlineRule = {
  code: 'stage-flag-without-effect',
  title: 'Stage variable for a flag without effect here',
  severity: 'warning',
  why: 'Each builder’s plugin reads its own flags; one that the plugins of the stage’s steps do not have is lost.',
  source: 'drone-kaniko, drone-docker and drone-buildx, settings by plugin',
  example: {
    infrastructure: 'harness-cloud',
    bad: 'spec:\n  tags:\n    - v1',
    good: 'spec:\n  tags:\n    - v1',
    declared: {
      bad: 'variables:\n  - name: PLUGIN_REPRODUCIBLE\n    type: String\n    value: "true"',
      good: 'variables:\n  - name: PLUGIN_NO_CACHE\n    type: String\n    value: "true"',
    },
  },
  *check(context) {
    const { text } = context;
    for (const stage of flaggedStages(context)) {
      for (const { name } of stage.variables) {
        const flag = flagOf(name);
        if (flag === null) {
          continue;
        }
        const reasons = stage.steps.map((step) => ignoredAt(text, step, name, flag));
        const [reason] = reasons;
        if (reason != null && !reasons.includes(null)) {
          // An account may have buildx without layer caching, and another step may read the flag.
          const isSure = stage.steps.every(
            ({ definition }) => !isRead(flag, definition, 'buildx', name),
          );
          yield atVariable(context, stage, name, {
            severity: isSure && !hasOtherSteps(context, stage) ? 'warning' : 'hint',
            message: reason,
          });
        }
      }
    }
  },
};
