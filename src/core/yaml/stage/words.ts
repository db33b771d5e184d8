import type { Infrastructure, OperatingSystem } from '../../model/infrastructure.ts';

/** `type` of a stage's `infrastructure`. Source: v0 pipeline schema, CI infrastructures. */
export const INFRASTRUCTURE_TYPES: ReadonlyMap<string, Infrastructure> = new Map([
  ['KubernetesDirect', 'kubernetes'],
  ['KubernetesHosted', 'kubernetes'],
  ['VM', 'vm'],
  ['HostedVm', 'harness-cloud'],
  ['Docker', 'local'],
]);

/** `type` of a stage's `runtime`, which stands beside its `platform`. */
export const RUNTIME_TYPES: ReadonlyMap<string, Infrastructure> = new Map([
  ['Cloud', 'harness-cloud'],
  ['Docker', 'local'],
]);

/** `os` of a platform. */
export const OPERATING_SYSTEM_NAMES: ReadonlyMap<string, OperatingSystem> = new Map([
  ['linux', 'linux'],
  ['windows', 'windows'],
  ['macos', 'macos'],
]);

/** Where each kind of infrastructure writes its operating system, and its architecture beside it. */
export const PLATFORM_PATHS = [
  ['platform'],
  ['infrastructure', 'spec'],
  ['infrastructure', 'spec', 'spec'],
  ['infrastructure', 'spec', 'platform'],
] as const;

/** Variables of a stage that the plugins read where a step has no container of its own. */
export const PLUGIN_VARIABLE = /^PLUGIN_/;
