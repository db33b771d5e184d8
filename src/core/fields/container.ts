import type { FieldDefinition } from './define.ts';

const KUBERNETES_ONLY = ['kubernetes'] as const;
const NO_CONTAINER = 'The step runs without a container of its own here.';

/** Plugin flags and the secrets that a build may mount. */
export const ENVIRONMENT_FIELDS = [
  {
    key: 'spec.envVariables',
    label: 'Environment variables',
    help: 'Flags of the plugin, such as PLUGIN_PUSH_RETRY. Other names have no effect on the build.',
    kind: { kind: 'map', names: 'flags' },
    section: 'optional',
    example: 'PLUGIN_PUSH_RETRY=3',
    whenUnset: 'The plugin’s own defaults hold.',
    anchor: 'environment-variables-plugin-runtime-flags',
  },
  {
    key: 'spec.envDockerSecrets',
    label: 'Secrets from environment',
    help: 'Build secrets by id, each read from an environment variable. buildx and docker mount them; kaniko does not.',
    kind: { kind: 'map' },
    section: 'optional',
    example: 'npm_token=NPM_TOKEN',
    whenUnset: 'The build mounts no secret from the environment.',
    setting: 'PLUGIN_SECRETS_FROM_ENV',
  },
  {
    key: 'spec.fileDockerSecrets',
    label: 'Secrets from files',
    help: 'Build secrets by id, each read from a file. buildx and docker mount them; kaniko does not.',
    kind: { kind: 'map' },
    section: 'optional',
    example: 'npmrc=.npmrc',
    whenUnset: 'The build mounts no secret from a file.',
    setting: 'PLUGIN_SECRETS_FROM_FILE',
  },
] as const satisfies readonly FieldDefinition[];

/** Shapes of Kubernetes quantities that the product's documentation names. */
const MEMORY_PATTERN = {
  source: '^(\\d+(\\.\\d+)?|\\.\\d+)(Ki|Mi|Gi|Ti|k|K|M|G|T)?$',
  message: 'Write an amount of memory such as 500Mi or 2Gi.',
  severity: 'error',
} as const;

const CPU_PATTERN = {
  source: '^(\\d+(\\.\\d+)?|\\.\\d+)m?$',
  message: 'Write cores such as 1 or 0.5, or thousandths of a core such as 400m.',
  severity: 'error',
} as const;

/** What the four resource fields have in common. */
const RESOURCE = {
  section: 'optional',
  short: true,
  infrastructures: KUBERNETES_ONLY,
  elsewhere: NO_CONTAINER,
} as const;

/** The container that the step runs in, on Kubernetes. */
export const CONTAINER_FIELDS = [
  {
    key: 'spec.runAsUser',
    label: 'Run as user',
    help: 'User id in the step’s container. kaniko needs root: 0.',
    kind: { kind: 'integer' },
    section: 'optional',
    example: '0',
    whenUnset: 'The stage’s user',
    infrastructures: KUBERNETES_ONLY,
    elsewhere: NO_CONTAINER,
    anchor: 'run-as-user',
  },
  {
    ...RESOURCE,
    key: 'spec.resources.limits.memory',
    label: 'Memory limit',
    help: 'Most memory that the container may use, such as 500Mi or 2Gi.',
    kind: { kind: 'quantity', unit: 'memory' },
    example: '500Mi',
    whenUnset: '500Mi',
    anchor: 'set-container-resources',
    pattern: MEMORY_PATTERN,
  },
  {
    ...RESOURCE,
    key: 'spec.resources.limits.cpu',
    label: 'CPU limit',
    help: 'Most CPU that the container may use: cores, such as 1 or 0.5, or thousandths, such as 400m.',
    kind: { kind: 'quantity', unit: 'cpu' },
    example: '400m',
    whenUnset: '400m',
    anchor: 'set-container-resources',
    pattern: CPU_PATTERN,
  },
  // The schema has requests too; the steps' pages describe limits only.
  {
    ...RESOURCE,
    key: 'spec.resources.requests.memory',
    label: 'Memory request',
    help: 'Memory that the cluster keeps free for the container, such as 500Mi.',
    kind: { kind: 'quantity', unit: 'memory' },
    example: '500Mi',
    whenUnset: 'The product’s own choice',
    pattern: MEMORY_PATTERN,
  },
  {
    ...RESOURCE,
    key: 'spec.resources.requests.cpu',
    label: 'CPU request',
    help: 'CPU that the cluster keeps free for the container, such as 400m.',
    kind: { kind: 'quantity', unit: 'cpu' },
    example: '400m',
    whenUnset: 'The product’s own choice',
    pattern: CPU_PATTERN,
  },
] as const satisfies readonly FieldDefinition[];
