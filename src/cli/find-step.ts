import { findStep, outlineText, type StepOutline } from '#core';
import { Failure } from './failure.ts';
import { nameOf } from './input.ts';

/** A step of a text with its index and the `#N` that names it and no other. */
export interface FoundStep {
  readonly outline: StepOutline;
  readonly index: number;
  readonly number: string;
}

/** Every Build and Push step of a text, in order. */
export function stepsOf(text: string): readonly FoundStep[] {
  return outlineText(text).steps.map((outline, index) => ({
    outline,
    index,
    number: `#${index + 1}`,
  }));
}

/**
 * The step that an Id or `#N` names.
 * @throws Failure that lists the steps of the text
 */
export function requireStep(file: string, text: string, id: string): FoundStep {
  const found = findStep(outlineText(text), id);
  const step = found.ok ? stepsOf(text)[found.index] : undefined;
  if (!found.ok || !step) {
    throw new Failure(`${nameOf(file)}: ${found.ok ? `No step ${id}.` : found.message}`);
  }
  return step;
}
