import type { StepsOutline } from '../model/step.ts';
import { Scanner } from './scan/scanner.ts';

/**
 * Finds the steps of a text whose `type` is known to `isStepType`, wherever they stand. Costs one
 * pass over the lines; only entries that the pass can't be sure of go through the YAML parser.
 * A step that is an alias (`step: *push`) is listed once, where it is written.
 */
export function outlineSteps(text: string, isStepType: (type: string) => boolean): StepsOutline {
  return new Scanner(text, isStepType).scan();
}
