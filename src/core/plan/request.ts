import type { SampleValues } from '../expression/index.ts';
import type { Engine, Infrastructure } from '../model/infrastructure.ts';
import type { BuildPlan, PlanNote, PluginCall } from '../model/plan.ts';

/** Which step of a text to plan, and for where. */
export interface PlanRequest {
  readonly text: string;
  /** The step's identifier, or `#N` for the N-th Build and Push step of the text, from 1. */
  readonly step: string;
  readonly infrastructure: Infrastructure;
  readonly engine: Engine;
  readonly values: SampleValues;
}

/** Why a step can't be planned or run as it is. */
export interface PlanProblem {
  readonly code: string;
  readonly message: string;
  readonly key: string | null;
}

/** A plan that can run, or what keeps it from running. */
export type PlanResult =
  | { readonly ok: true; readonly plan: BuildPlan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/** A plan to look at: what is unresolved stays as it is written, and is listed. */
export interface PlanPreview {
  readonly plan: BuildPlan;
  /** What the product's plugin gets and executes; null for Waybill's own engines. */
  readonly plugin: PluginCall | null;
  /** What the engine does in its own way with this step. */
  readonly notes: readonly PlanNote[];
  readonly problems: readonly PlanProblem[];
}
