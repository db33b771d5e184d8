import type { StepOutline } from '../model/step.ts';

/** Whether a step is a template of its own: that one names itself, and the step where it is used. */
export function isStepTemplate({ path }: Pick<StepOutline, 'path'>): boolean {
  return path.at(-2) === 'template' && path.at(-1) === 'spec';
}
