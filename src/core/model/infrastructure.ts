/** Where a CI stage runs its steps, as the product's documentation names them. */
export const INFRASTRUCTURES = ['kubernetes', 'harness-cloud', 'vm', 'local'] as const;

/** One of the four build infrastructures. */
export type Infrastructure = (typeof INFRASTRUCTURES)[number];

/** How each infrastructure is called in a sentence. */
export const INFRASTRUCTURE_LABELS: Readonly<Record<Infrastructure, string>> = {
  kubernetes: 'Kubernetes',
  'harness-cloud': 'Harness Cloud',
  vm: 'VM',
  local: 'Local runner',
};

/** Operating systems that the platform of a stage can name. */
export type OperatingSystem = 'linux' | 'windows' | 'macos';

/** How each operating system is called in a sentence. */
export const OPERATING_SYSTEM_LABELS: Readonly<Record<OperatingSystem, string>> = {
  linux: 'Linux',
  windows: 'Windows',
  macos: 'macOS',
};

/** The program that Waybill itself can run a plan with, or that the product would use. */
export const ENGINES = ['kaniko', 'docker', 'buildx', 'buildah', 'podman', 'kubernetes'] as const;

/** One of the engines a plan can be written for. */
export type Engine = (typeof ENGINES)[number];
