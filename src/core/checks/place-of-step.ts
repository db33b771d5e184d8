import type { Infrastructure } from '../model/infrastructure.ts';
import { type StageSettings, stageInForce } from '../model/stage.ts';

/** What the stage of a step says, with the infrastructure that is in force. */
export type StageInForce = ReturnType<typeof stageInForce>;

/** A stage as it is in force, and what of it the problems of its steps depend on. */
export interface PlaceOfStep {
  readonly chosen: Infrastructure | null;
  readonly stage: StageInForce;
  readonly place: string;
}

/** By what a stage says, which stays the same object while it says the same. */
const places = new WeakMap<StageSettings, PlaceOfStep>();

/** The stage of a step as it is in force: put together once while it says the same. */
export function placeOfStep(said: StageSettings, chosen: Infrastructure | null): PlaceOfStep {
  const known = places.get(said);
  if (known?.chosen === chosen) {
    return known;
  }
  const stage = stageInForce(said, chosen);
  const { infrastructure, os, pluginVariables, documentValues: written, loops } = stage;
  const place = JSON.stringify([infrastructure, os, pluginVariables, written, loops]);
  const found = { chosen, stage, place };
  places.set(said, found);
  return found;
}
