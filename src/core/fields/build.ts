import type { FieldDefinition } from './define.ts';

const KUBERNETES_ONLY = ['kubernetes'] as const;

/** Optimize: kaniko's snapshot mode. */
export const OPTIMIZE_FIELD = {
  key: 'spec.optimize',
  label: 'Optimize',
  help: 'Snapshots compare file metadata only: --snapshot-mode=redo.',
  kind: { kind: 'switch' },
  section: 'optional',
  whenUnset: 'Kubernetes infrastructure treats it as on.',
  unsetAs: 'true',
  infrastructures: KUBERNETES_ONLY,
  elsewhere: 'Optimize needs kaniko. Docker builds here.',
  anchor: 'optimize',
  setting: 'PLUGIN_SNAPSHOT_MODE',
} as const satisfies FieldDefinition;

/** Where the build finds its instructions and files. */
export const SOURCE_FIELDS = [
  {
    key: 'spec.dockerfile',
    label: 'Dockerfile',
    help: 'Path of the Dockerfile in the codebase.',
    kind: { kind: 'text' },
    section: 'optional',
    example: 'services/api/Dockerfile',
    whenUnset: 'Dockerfile in the root of the codebase',
    anchor: 'dockerfile',
    setting: 'PLUGIN_DOCKERFILE',
  },
  {
    key: 'spec.context',
    label: 'Context',
    help: 'Folder whose files the Dockerfile may copy.',
    kind: { kind: 'text' },
    section: 'optional',
    short: true,
    example: 'services/api',
    whenUnset: 'The root of the codebase',
    anchor: 'context',
    setting: 'PLUGIN_CONTEXT',
  },
] as const satisfies readonly FieldDefinition[];

/** What the build is told. */
export const ARGUMENT_FIELDS = [
  {
    key: 'spec.labels',
    label: 'Labels',
    help: 'Labels on the image. A comma in a value splits it.',
    kind: { kind: 'map' },
    section: 'optional',
    example: 'team=payments',
    whenUnset: 'The image gets no labels from the step.',
    anchor: 'labels',
    flag: '--label',
    setting: 'PLUGIN_CUSTOM_LABELS',
  },
  {
    key: 'spec.buildArgs',
    label: 'Build arguments',
    help: 'Values for the ARG instructions of the Dockerfile. They stay readable in the image’s history.',
    kind: { kind: 'map', names: 'arguments' },
    section: 'optional',
    example: 'NODE_VERSION=22',
    whenUnset: 'The defaults of the ARG instructions hold.',
    anchor: 'build-arguments',
    flag: '--build-arg',
    setting: 'PLUGIN_BUILD_ARGS',
  },
] as const satisfies readonly FieldDefinition[];

/** The stage of a multi-stage Dockerfile to build. */
export const TARGET_FIELD = {
  key: 'spec.target',
  label: 'Target',
  help: 'Stage of a multi-stage Dockerfile to build.',
  kind: { kind: 'text', names: 'stage' },
  section: 'optional',
  short: true,
  example: 'runtime',
  whenUnset: 'The last stage',
  anchor: 'target',
  setting: 'PLUGIN_TARGET',
} as const satisfies FieldDefinition;

/** Credentials for base images: one reference as text, or a list of them (v0 schema takes both). */
export const BASE_IMAGE_FIELD = {
  key: 'spec.baseImageConnectorRefs',
  label: 'Base image connector',
  help: 'Docker connector for pulling base images. Only the first one is used. Another host than the push registry’s, or its credentials replace those.',
  kind: { kind: 'list', connectorType: 'DockerRegistry' },
  section: 'optional',
  example: 'account.docker_hub',
  whenUnset: 'Base images are pulled without credentials.',
  anchor: 'base-image-connector',
  setting: 'PLUGIN_BASE_IMAGE_REGISTRY',
} as const satisfies FieldDefinition;
