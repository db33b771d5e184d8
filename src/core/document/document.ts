import { checkSteps } from '../checks/index.ts';
import type { Config } from '../config/index.ts';
import { deriveReferences, documentValues } from '../derive/index.ts';
import type { Dockerfiles } from '../dockerfile/index.ts';
import { type ExportedPlan, type ExportFormat, exportPlan } from '../exchange/index.ts';
import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import type { Engine, Infrastructure } from '../model/infrastructure.ts';
import type { BuildPlan, ImageReference, PlanNote, PluginCall } from '../model/plan.ts';
import type { ProblemWithFixes } from '../model/problem.ts';
import { type StageSettings, stageInForce } from '../model/stage.ts';
import type { ParsedStep, StepsOutline } from '../model/step.ts';
import {
  engineOf,
  type PlanProblem,
  type PlanRequest,
  type PlanResult,
  previewPlan,
} from '../plan/index.ts';
import { definitionOf, isStepType, STEP_DEFINITIONS } from '../registries/index.ts';
import { outlineSteps, parseStep, stageReader } from '../yaml/index.ts';
import { findStep } from './find-step.ts';

/** The Build and Push steps of a text. */
export function outlineText(text: string): StepsOutline {
  return outlineSteps(text, isStepType);
}

/** Every problem of a text, in its order; offsets refer to the text. */
export function checkText(request: {
  readonly text: string;
  /** Null: each step runs where its stage says. */
  readonly infrastructure: Infrastructure | null;
  readonly values: SampleValues;
  readonly config?: Config;
  readonly dockerfiles?: Dockerfiles;
}): readonly ProblemWithFixes[] {
  return checkSteps({
    ...request,
    outline: outlineText(request.text),
    definitions: STEP_DEFINITIONS,
  });
}

interface KnownStep {
  readonly ok: true;
  /** What the stage around it says. */
  readonly stage: StageSettings;
  readonly step: ParsedStep;
  readonly definition: StepDefinition;
}

/** Parses the step that `id` names together with its definition. */
export function readStepOf(
  text: string,
  id: string,
): KnownStep | { readonly ok: false; readonly message: string } {
  const outline = outlineText(text);
  const found = findStep(outline, id);
  if (!found.ok) {
    return found;
  }
  const place = outline.steps[found.index];
  const definition = place ? definitionOf(place.type) : null;
  if (!place || !definition) {
    return { ok: false, message: `No step ${id}.` };
  }
  const stage = stageReader(text, outline)(place);
  return { ok: true, stage, step: parseStep(text, place), definition };
}

/** The image references of each step of a text, in the order of the steps. */
export function textReferences({
  text,
  values,
  infrastructure = null,
}: {
  readonly text: string;
  readonly values: SampleValues;
  /** Null or left out: each step runs where its stage says. */
  readonly infrastructure?: Infrastructure | null;
}): readonly (readonly ImageReference[])[] {
  const outline = outlineText(text);
  const stageOf = stageReader(text, outline);
  return outline.steps.map((place) => {
    const definition = definitionOf(place.type);
    const step = parseStep(text, place);
    const stage = stageInForce(stageOf(place), infrastructure);
    const all = { ...documentValues(stage, step), ...values };
    return definition === null ? [] : deriveReferences(definition, step, all, stage);
  });
}

/** The plan of one step to look at, and what keeps it from running; null when there is no plan at all. */
export interface StepPreview {
  readonly plan: BuildPlan | null;
  /** What the product's plugin gets and executes; null for Waybill's own engines. */
  readonly plugin: PluginCall | null;
  readonly notes: readonly PlanNote[];
  readonly problems: readonly PlanProblem[];
}

/** Which step to plan, and for where; null takes what the stage says, else what the product would use. */
export type PreviewRequest = Omit<PlanRequest, 'engine' | 'infrastructure'> & {
  readonly engine: Engine | null;
  readonly infrastructure: Infrastructure | null;
};

function placeStep(request: PreviewRequest) {
  const found = readStepOf(request.text, request.step);
  if (!found.ok) {
    return found;
  }
  const { step } = found;
  const stage = stageInForce(found.stage, request.infrastructure);
  const { infrastructure, pluginVariables } = stage;
  const values = { ...documentValues(stage, step), ...request.values };
  const engine = request.engine ?? engineOf(step, infrastructure);
  return { ...found, target: { infrastructure, pluginVariables, engine, values } };
}

/**
 * The plan of one step for looking at: what has no value stays as it is written and is a problem. A
 * step that does not parse has none. Without an engine it is the one that the product would use,
 * without an infrastructure the one that the stage says, else Kubernetes.
 */
export function previewStep(request: PreviewRequest): StepPreview {
  const found = placeStep(request);
  if (!found.ok) {
    const problem = { code: 'step-not-found', message: found.message, key: null };
    return { plan: null, plugin: null, notes: [], problems: [problem] };
  }
  const { step, definition, target } = found;
  const preview = previewPlan(definition, step, target);
  return step.syntax.length > 0
    ? { plan: null, plugin: null, notes: [], problems: preview.problems }
    : preview;
}

/** The plan of one step as a file; null when there is no such step, or it does not parse. */
export function exportStep(request: PreviewRequest, format: ExportFormat): ExportedPlan | null {
  const found = placeStep(request);
  return found.ok && found.step.syntax.length === 0
    ? exportPlan(found.definition, found.step, found.target, format)
    : null;
}

/**
 * The plan of one step, ready to run: the step must parse, and every reference and value must be
 * resolved and legal. Otherwise it says what is in the way.
 */
export function planStep(request: PlanRequest): PlanResult {
  const { plan, problems } = previewStep(request);
  return plan !== null && problems.length === 0 ? { ok: true, plan } : { ok: false, problems };
}
