import { isRead } from '../flags/index.ts';
import { INFRASTRUCTURE_LABELS } from '../model/infrastructure.ts';
import { builderFor, flagVariables, runsHere } from './environment.ts';
import type { Rule } from './rule.ts';

/** A flag in the step’s environment that the documentation sets in the stage’s variables. */
export const FLAG_STAGE_VARIABLE: Rule = {
  code: 'flag-stage-variable',
  title: 'Flag that belongs in the stage’s variables',
  severity: 'hint',
  why: 'Where the step has no container of its own, the documentation sets these flags as stage variables.',
  source: 'product documentation: build without pushing, automatic tags, on Harness Cloud and VMs',
  example: {
    infrastructure: 'harness-cloud',
    bad: 'spec:\n  envVariables:\n    PLUGIN_CUSTOM_DNS: 10.0.0.2',
    good: 'spec:\n  tags:\n    - v1',
  },
  partial: true,
  *check(context) {
    const { infrastructure, definition } = context;
    if (infrastructure === 'kubernetes' || !runsHere(context)) {
      return;
    }
    const builder = builderFor(context);
    for (const { name, flag, key, nameRange } of flagVariables(context)) {
      if (flag.stageVariable === 'outside-kubernetes' && isRead(flag, definition, builder)) {
        yield {
          key,
          message: `On ${INFRASTRUCTURE_LABELS[infrastructure]} the documentation sets ${name} as a stage variable. Move it there if it has no effect here.`,
          ...(nameRange === null ? {} : { range: nameRange }),
        };
      }
    }
  },
};
