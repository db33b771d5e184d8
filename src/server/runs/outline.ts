import type { BuildPlan, PlanStep, RunImage, RunPhase } from '#core';

/** A phase of a run and the plan's steps that it executes. */
export interface RunStage {
  readonly phase: RunPhase;
  readonly steps: readonly PlanStep[];
}

function waiting(
  index: number,
  kind: RunPhase['kind'],
  title: string,
  reference: string | null,
): RunPhase {
  return { index, kind, title, reference, status: 'waiting', startedAt: null, endedAt: null };
}

/** The stages of a run: resolve, build (with the tags of it), and a push per reference. */
export function stagesOf(plan: BuildPlan): readonly RunStage[] {
  const builds = plan.steps.filter((step) => step.phase !== 'push');
  const pushes = plan.steps.filter((step) => step.phase === 'push');
  return [
    { phase: waiting(0, 'resolve', 'Resolve the step', null), steps: [] },
    { phase: waiting(1, 'build', `Build ${plan.dockerfile}`, null), steps: builds },
    ...pushes.map((step, index) => ({
      phase: waiting(index + 2, 'push', `Push ${step.reference}`, step.reference),
      steps: [step],
    })),
  ];
}

/** The image references that a run will make, each once. */
export function imagesOf(plan: BuildPlan): readonly RunImage[] {
  const images = new Map<string, RunImage>();
  for (const { role, reference, resolvedTag } of plan.references) {
    if (role === 'image' && reference !== null) {
      images.set(reference, { reference, tag: resolvedTag ?? '', digest: null, status: 'waiting' });
    }
  }
  return [...images.values()];
}

/** Whether the plan pushes at all. */
export function pushes(plan: BuildPlan): boolean {
  return plan.steps.some((step) => step.phase === 'push');
}
