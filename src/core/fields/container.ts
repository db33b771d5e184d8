import type { FieldDefinition } from './define.ts';

const KUBERNETES_ONLY = ['kubernetes'] as const;
const NO_CONTAINER = 'The step runs without a container of its own here.';

/** Plugin flags and the secrets that a build may mount. */
export const ENVIRONMENT_FIELDS = [
  {
    key: 'spec.envVariables',
    label: 'Environment variables',
    help: 'Flags of the plugin, such as PLUGIN_PUSH_RETRY. Other names have no effect on the build.',
    kind: { kind: 'map' },
    section: 'optional',
    example: 'PLUGIN_PUSH_RETRY=3',
  },
  {
    key: 'spec.envDockerSecrets',
    label: 'Secrets from environment',
    help: 'Build secrets by id, each read from an environment variable.',
    kind: { kind: 'map' },
    section: 'optional',
    example: 'npm_token=NPM_TOKEN',
    setting: 'PLUGIN_SECRETS_FROM_ENV',
  },
  {
    key: 'spec.fileDockerSecrets',
    label: 'Secrets from files',
    help: 'Build secrets by id, each read from a file.',
    kind: { kind: 'map' },
    section: 'optional',
    example: 'npmrc=.npmrc',
    setting: 'PLUGIN_SECRETS_FROM_FILE',
  },
] as const satisfies readonly FieldDefinition[];

/** The container that the step runs in, on Kubernetes. */
export const CONTAINER_FIELDS = [
  {
    key: 'spec.runAsUser',
    label: 'Run as user',
    help: 'User id in the step’s container. kaniko needs root: 0.',
    kind: { kind: 'integer' },
    section: 'optional',
    short: true,
    example: '0',
    infrastructures: KUBERNETES_ONLY,
    elsewhere: NO_CONTAINER,
  },
  {
    key: 'spec.resources.limits.memory',
    label: 'Memory limit',
    help: 'Most memory that the container may use, such as 500Mi or 2Gi.',
    kind: { kind: 'quantity', unit: 'memory' },
    section: 'optional',
    short: true,
    example: '500Mi',
    whenUnset: '500Mi',
    infrastructures: KUBERNETES_ONLY,
    elsewhere: NO_CONTAINER,
    pattern: {
      source: '^\\d+(\\.\\d+)?(Ki|Mi|Gi|Ti|k|K|M|G|T)?$',
      message: 'Write an amount of memory such as 500Mi or 2Gi.',
      severity: 'error',
    },
  },
  {
    key: 'spec.resources.limits.cpu',
    label: 'CPU limit',
    help: 'Most CPU that the container may use: cores, such as 1 or 0.5, or thousandths, such as 400m.',
    kind: { kind: 'quantity', unit: 'cpu' },
    section: 'optional',
    short: true,
    example: '400m',
    whenUnset: '400m',
    infrastructures: KUBERNETES_ONLY,
    elsewhere: NO_CONTAINER,
    pattern: {
      source: '^\\d+(\\.\\d+)?m?$',
      message: 'Write cores such as 1 or 0.5, or thousandths of a core such as 400m.',
      severity: 'error',
    },
  },
] as const satisfies readonly FieldDefinition[];
