import { deriveReferences, documentValues } from '../derive/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { ImageReference } from '../model/plan.ts';
import { stageInForce } from '../model/stage.ts';
import type { ParsedStep } from '../model/step.ts';
import type { ReadStage } from '../yaml/index.ts';

/** What references are resolved with. */
export interface ReferenceSettings {
  readonly values: SampleValues;
  /** Null: each step runs where its stage says. */
  readonly infrastructure: Infrastructure | null;
}

/** The references of a step of a text, as every other preview derives them. */
export function referencesOf(
  definition: StepDefinition,
  step: ParsedStep,
  readStage: ReadStage,
  { values, infrastructure }: ReferenceSettings,
): readonly ImageReference[] {
  const stage = stageInForce(readStage(step.outline), infrastructure);
  return deriveReferences(definition, step, { ...documentValues(stage, step), ...values }, stage);
}
