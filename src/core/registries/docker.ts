import {
  BUILD_FIELDS,
  BUILDX_CACHE_FIELDS,
  connectorField,
  defineStep,
  IDENTITY_FIELDS,
  LAYER_CACHE_FIELDS,
  RUN_FIELDS,
  remoteCacheField,
  TAGS_FIELD,
} from '../fields/index.ts';
import { DOCKER_REPOSITORY_MISTAKES } from './mistakes.ts';

/** Build and Push an image to a Docker registry: Docker Hub or any other host. */
export const DOCKER = defineStep({
  type: 'BuildAndPushDockerRegistry',
  code: 'DKR',
  plugin: 'docker',
  label: 'Docker registry',
  summary: 'Docker Hub, GHCR, JFrog',
  sample: 'docker.io/team/api',
  documentation:
    'https://developer.harness.io/docs/continuous-integration/use-ci/build-and-upload-artifacts/build-and-push/build-and-push-to-docker-registry',
  infrastructures: ['kubernetes', 'harness-cloud', 'vm', 'local'],
  fields: [
    ...IDENTITY_FIELDS,
    {
      ...connectorField(
        'DockerRegistry',
        'Docker connector',
        'Docker connector with the registry’s URL and credentials that may push.',
      ),
      replaceableBy: 'spec.registryRef',
    },
    {
      key: 'spec.repo',
      label: 'Docker repository',
      help: 'Docker Hub: user/image. Any other registry: the host comes first, such as ghcr.io/owner/image.',
      kind: { kind: 'text' },
      section: 'registry',
      required: true,
      role: 'image',
      example: 'team/api',
      anchor: 'docker-repository',
      setting: 'PLUGIN_REPO',
      mistakes: DOCKER_REPOSITORY_MISTAKES,
    },
    TAGS_FIELD,
    {
      key: 'spec.registryRef',
      label: 'Registry reference',
      help: 'Harness Artifact Registry in place of a connector.',
      kind: { kind: 'text' },
      section: 'optional',
      example: 'account.my_registry',
      whenUnset: 'The connector names the registry.',
    },
    ...LAYER_CACHE_FIELDS,
    ...BUILD_FIELDS,
    remoteCacheField({
      key: 'spec.remoteCacheRepo',
      label: 'Remote cache repository',
      example: 'team/api-cache',
      anchor: 'remote-cache-image-docker-layer-caching',
    }),
    ...BUILDX_CACHE_FIELDS,
    ...RUN_FIELDS,
  ],
  repository: [{ field: 'spec.repo' }],
  tags: 'spec.tags',
  cache: { field: 'spec.remoteCacheRepo', registry: [] },
});
