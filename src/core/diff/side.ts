import type { StepDefinition } from '../fields/index.ts';
import { outlineSteps, type ReadStage, stageReader } from '../yaml/index.ts';
import type { StepText } from './pair-steps.ts';

/** One of two texts that are compared, taken apart. */
export interface Side {
  readonly text: string;
  readonly steps: readonly StepText[];
  readonly readStage: ReadStage;
}

/** Finds the steps of a text, whose types the definitions tell. */
export function sideOf(text: string, definitions: readonly StepDefinition[]): Side {
  const found = outlineSteps(text, (type) => definitions.some((one) => one.type === type));
  const steps = found.steps.map((outline) => ({
    outline,
    text: text.slice(outline.range.start, outline.range.end),
  }));
  return { text, steps, readStage: stageReader(text, found) };
}
