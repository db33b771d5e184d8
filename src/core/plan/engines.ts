import type { StepDefinition } from '../fields/index.ts';
import type { Engine } from '../model/infrastructure.ts';
import type { PlanStep } from '../model/plan.ts';
import { daemonlessSteps } from './buildah.ts';
import { buildxSteps } from './buildx.ts';
import { dockerSteps } from './docker.ts';
import { kanikoSteps } from './kaniko.ts';
import type { BuildSettings } from './settings.ts';

/** How each engine executes a step. */
export const ENGINE_STEPS: Readonly<
  Record<Engine, (settings: BuildSettings) => readonly PlanStep[]>
> = {
  kaniko: kanikoSteps,
  kubernetes: kanikoSteps,
  docker: dockerSteps,
  buildx: buildxSteps,
  buildah: (settings) => daemonlessSteps('buildah', settings),
  podman: (settings) => daemonlessSteps('podman', settings),
};

const BUILDX_KEYS = ['spec.cacheFrom', 'spec.cacheTo', 'spec.caching'];
const CLUSTER_KEYS = [
  'spec.runAsUser',
  'spec.resources.limits.memory',
  'spec.resources.limits.cpu',
  'spec.resources.requests.memory',
  'spec.resources.requests.cpu',
];
const NOT_KANIKO_KEYS = ['spec.optimize', ...CLUSTER_KEYS];

const WITHOUT_EFFECT: Readonly<Record<Engine, readonly string[]>> = {
  kaniko: BUILDX_KEYS,
  kubernetes: BUILDX_KEYS,
  docker: [...NOT_KANIKO_KEYS, 'spec.cacheTo', 'spec.caching'],
  buildx: NOT_KANIKO_KEYS,
  buildah: [...NOT_KANIKO_KEYS, ...BUILDX_KEYS],
  podman: [...NOT_KANIKO_KEYS, ...BUILDX_KEYS],
};

/** Keys of a step type that an engine leaves without effect; only kaniko keeps a remote cache image. */
export function keysWithoutEffect(engine: Engine, definition: StepDefinition): readonly string[] {
  const remoteCache = engine === 'kaniko' || engine === 'kubernetes' ? undefined : definition.cache;
  return [...WITHOUT_EFFECT[engine], ...(remoteCache ? [remoteCache.field] : [])];
}
