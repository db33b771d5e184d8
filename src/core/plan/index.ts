import type { SampleValues } from '../expression/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { builderOf } from '../flags/index.ts';
import type { Engine, Infrastructure } from '../model/infrastructure.ts';
import { pathOf } from '../model/path.ts';
import type { BuildPlan } from '../model/plan.ts';
import type { StageVariable } from '../model/stage.ts';
import type { ParsedStep } from '../model/step.ts';
import { isOn } from './arguments.ts';
import { ENGINE_STEPS } from './engines.ts';
import type { HandedOut } from './handed-out.ts';
import { BUILDER_OF, ignoredSettings } from './ignored.ts';
import { kanikoJob } from './kubernetes.ts';
import { planNotes } from './notes.ts';
import { readByPlugin } from './plugin/commas.ts';
import { pluginCall } from './plugin/index.ts';
import { endsBeforeBuild, pluginRefusals } from './plugin/refusals.ts';
import type { PlanPreview, PlanProblem } from './request.ts';
import { type BuildSettings, readSettings } from './settings.ts';

export { handedOut } from './handed-out.ts';
export { isCredential } from './plugin/logins.ts';
export type { PlanPreview, PlanProblem, PlanRequest, PlanResult } from './request.ts';

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
  /** Makes the steps those of a person's own machine, which may hand more to a build than Waybill does. */
  readonly handOut?: (settings: BuildSettings, engine: Engine) => HandedOut;
}

/**
 * What Waybill can't run: with PLUGIN_PUSH_ONLY it would hand out an image of the machine that it runs
 * on, so its own engines refuse.
 */
function engineProblems(settings: BuildSettings, engine: Engine): readonly PlanProblem[] {
  return engine !== 'kaniko' && isOn(settings, 'PLUGIN_PUSH_ONLY')
    ? [
        {
          code: 'push-only-engine',
          key: settings.flags.get('PLUGIN_PUSH_ONLY')?.key ?? null,
          message:
            'PLUGIN_PUSH_ONLY pushes an image that is built already. Waybill runs builds only.',
        },
      ]
    : [];
}

function engineSteps(settings: BuildSettings, { engine, handOut }: PlanTarget) {
  const read = engine === 'kaniko' ? readByPlugin(settings) : settings;
  const { settings: own, words } = handOut?.(read, engine) ?? { settings: read, words: [] };
  return ENGINE_STEPS[engine](own, words);
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
  const { engine, infrastructure, values } = target;
  const settings = readSettings(definition, step, values, {
    infrastructure,
    pluginVariables: target.pluginVariables ?? [],
  });
  // The Job runs kaniko itself, without the plugin.
  const builder = engine === 'kubernetes' ? null : BUILDER_OF[engine];
  const ends = builder === null ? [] : pluginRefusals(settings, builder);
  const isEnded = endsBeforeBuild([...settings.problems, ...ends]);
  const refusals = [...ends, ...engineProblems(settings, engine)];
  const plan: BuildPlan = {
    engine,
    infrastructure,
    stepType: definition.type,
    stepIdentifier: step.outline.identifier,
    stepName: step.outline.name,
    connectorRef: settings.connectorRef,
    dockerfile: settings.dockerfile.text,
    context: settings.context.text,
    steps: refusals.length > 0 || isEnded ? [] : engineSteps(settings, target),
    references: [...settings.images, ...(settings.cacheImage ? [settings.cacheImage] : [])],
    manifest:
      engine === 'kubernetes' && refusals.length === 0 && !isEnded
        ? kanikoJob(settings, step.outline.identifier)
        : null,
    ignored: ignoredSettings(settings, target, (key) => step.has(pathOf(key))),
  };
  const broken = step.syntax.map(({ code, message }) => ({ code, message, key: null }));
  return {
    plan,
    plugin: pluginCall(settings, engine, infrastructure, isEnded),
    notes: planNotes(settings, engine),
    problems: broken.length > 0 ? broken : [...settings.problems, ...refusals],
  };
}
