import type { StepDefinition } from '../fields/index.ts';
import { ACR } from './acr.ts';
import { DOCKER } from './docker.ts';
import { ECR } from './ecr.ts';
import { GAR } from './gar.ts';
import { GCR } from './gcr.ts';

/** The step types that Waybill knows, in the order of the start page. The only list of them. */
export const STEP_DEFINITIONS: readonly StepDefinition[] = [ECR, ACR, DOCKER, GAR, GCR];

/** The definition of a step type among `definitions`; null for any other type. */
export function definitionOf(
  type: string,
  definitions: readonly StepDefinition[] = STEP_DEFINITIONS,
): StepDefinition | null {
  return definitions.find((definition) => definition.type === type) ?? null;
}

/** Whether `type` is the type of a Build and Push step. */
export function isStepType(type: string): boolean {
  return definitionOf(type) !== null;
}
