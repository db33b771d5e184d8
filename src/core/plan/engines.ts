import type { Engine } from '../model/infrastructure.ts';
import type { PlanStep } from '../model/plan.ts';
import { daemonlessSteps } from './buildah.ts';
import { buildxSteps } from './buildx.ts';
import { dockerSteps } from './docker.ts';
import type { Placed } from './docker-options.ts';
import { kanikoSteps } from './kaniko.ts';
import { kanikoPluginSteps } from './plugin/kaniko.ts';
import type { BuildSettings } from './settings.ts';

/** The programs that build a step; `more` are words that only a person's own machine can give them. */
type EngineSteps = (settings: BuildSettings, more: readonly Placed[]) => readonly PlanStep[];

/** How each engine executes a step. */
export const ENGINE_STEPS: Readonly<Record<Engine, EngineSteps>> = {
  kaniko: kanikoPluginSteps,
  kubernetes: kanikoSteps,
  docker: dockerSteps,
  buildx: buildxSteps,
  buildah: (settings, more) => daemonlessSteps('buildah', settings, more),
  podman: (settings, more) => daemonlessSteps('podman', settings, more),
};
