import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { builderOf } from '../flags/index.ts';
import type { Engine, Infrastructure } from '../model/infrastructure.ts';
import { pathOf } from '../model/path.ts';
import type { BuildPlan } from '../model/plan.ts';
import type { StageVariable } from '../model/stage.ts';
import type { ParsedStep } from '../model/step.ts';
import { ENGINE_STEPS, keysWithoutEffect } from './engines.ts';
import { kanikoJob } from './kubernetes.ts';
import type { PlanPreview } from './request.ts';
import { readSettings } from './settings.ts';

export type { PlanPreview, PlanProblem, PlanRequest, PlanResult } from './request.ts';

/** The product's limits for the step's container while the step sets none. */
const DEFAULT_LIMITS = { memory: '500Mi', cpu: '400m' };

/**
 * The engine that the product itself would run a step with: kaniko on Kubernetes, docker elsewhere,
 * buildx wherever layer caching is on.
 */
export function engineOf(step: Pick<ParsedStep, 'read'>, infrastructure: Infrastructure): Engine {
  const caching = step.read(pathOf('spec.caching'));
  return builderOf(infrastructure, caching.kind === 'scalar' && caching.text === 'true');
}

/** What a plan is made for. */
export interface PlanTarget {
  readonly infrastructure: Infrastructure;
  readonly engine: Engine;
  readonly values: SampleValues;
  /** The stage's variables that set flags of the plugin; none when left out. */
  readonly pluginVariables?: readonly StageVariable[];
}

function scalarAt(step: ParsedStep, key: string): string | null {
  const value = step.read(pathOf(key));
  return value.kind === 'scalar' && value.text !== '' ? value.text : null;
}

function manifestOf(step: ParsedStep, settings: ReturnType<typeof readSettings>) {
  const user = scalarAt(step, 'spec.runAsUser');
  return kanikoJob(
    settings,
    step.outline.identifier,
    {
      memory: scalarAt(step, 'spec.resources.limits.memory') ?? DEFAULT_LIMITS.memory,
      cpu: scalarAt(step, 'spec.resources.limits.cpu') ?? DEFAULT_LIMITS.cpu,
    },
    user !== null && /^\d+$/.test(user) ? Number(user) : null,
  );
}

/**
 * The plan of a step for an engine, for looking at. What can't be resolved stays as it is written
 * and is listed as a problem; a plan with problems must not run. Of a step that does not parse only
 * that is said: its values can't be trusted.
 */
export function previewPlan(
  definition: StepDefinition,
  step: ParsedStep,
  target: PlanTarget,
): PlanPreview {
  const settings = readSettings(definition, step, target.values, {
    infrastructure: target.infrastructure,
    pluginVariables: target.pluginVariables ?? [],
  });
  const plan: BuildPlan = {
    engine: target.engine,
    infrastructure: target.infrastructure,
    stepType: definition.type,
    stepIdentifier: step.outline.identifier,
    stepName: step.outline.name,
    connectorRef: settings.connectorRef,
    dockerfile: settings.dockerfile.text,
    context: settings.context.text,
    steps: ENGINE_STEPS[target.engine](settings),
    references: [...settings.images, ...(settings.cacheImage ? [settings.cacheImage] : [])],
    manifest: target.engine === 'kubernetes' ? manifestOf(step, settings) : null,
    ignored: keysWithoutEffect(target.engine, definition)
      .filter((key) => step.has(pathOf(key)))
      .map((key) => ({ key, why: `${target.engine} has no such setting.` })),
  };
  const broken = step.syntax.map(({ code, message }) => ({ code, message, key: null }));
  return { plan, problems: broken.length > 0 ? broken : settings.problems };
}
