import type { Engine } from '../model/infrastructure.ts';
import type { PlanStep } from '../model/plan.ts';
import { daemonlessSteps } from './buildah.ts';
import { buildxSteps } from './buildx.ts';
import { dockerSteps } from './docker.ts';
import { kanikoSteps } from './kaniko.ts';
import { kanikoPluginSteps } from './plugin/kaniko.ts';
import type { BuildSettings } from './settings.ts';

/** How each engine executes a step where Waybill runs it. */
export const ENGINE_STEPS: Readonly<
  Record<Engine, (settings: BuildSettings) => readonly PlanStep[]>
> = {
  kaniko: kanikoPluginSteps,
  kubernetes: kanikoSteps,
  docker: dockerSteps,
  buildx: buildxSteps,
  buildah: (settings) => daemonlessSteps('buildah', settings),
  podman: (settings) => daemonlessSteps('podman', settings),
};
