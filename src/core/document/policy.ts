import { checkSteps } from '../checks/index.ts';
import type { Config } from '../config/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { ProblemWithFixes } from '../model/problem.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { outlineText } from './document.ts';
import { findStep } from './find-step.ts';

/** What one step does against an organisation's policy, where the configuration calls it an error. */
export function policyViolations(request: {
  readonly text: string;
  readonly step: string;
  readonly infrastructure: Infrastructure;
  readonly values: SampleValues;
  readonly config: Config;
}): readonly ProblemWithFixes[] {
  if (request.config.policy === undefined) {
    return [];
  }
  const outline = outlineText(request.text);
  const found = findStep(outline, request.step);
  const steps = found.ok ? outline.steps.slice(found.index, found.index + 1) : [];
  return checkSteps({
    ...request,
    outline: { ...outline, steps },
    definitions: STEP_DEFINITIONS,
  }).filter(({ code, severity }) => severity === 'error' && code.startsWith('policy-'));
}
