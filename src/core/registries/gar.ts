import { defineStep } from '../fields/index.ts';
import {
  GOOGLE_FIRST_FIELDS,
  GOOGLE_PROJECT_FIELD,
  GOOGLE_REGISTRY,
  googleLastFields,
} from './google.ts';
import { GAR_HOSTS } from './locations.ts';
import { GAR_HOST_MISTAKES, GAR_IMAGE_MISTAKES } from './mistakes.ts';

/** Build and Push to GAR. The image name holds the Artifact Registry repository and the image. */
export const GAR = defineStep({
  type: 'BuildAndPushGAR',
  code: 'GAR',
  plugin: 'gar',
  label: 'Google Artifact Registry',
  summary: 'Host, project, repository',
  sample: 'us-docker.pkg.dev/my-project/images/api',
  documentation:
    'https://developer.harness.io/docs/continuous-integration/use-ci/build-and-upload-artifacts/build-and-push/build-and-push-to-gar',
  infrastructures: ['kubernetes', 'harness-cloud', 'vm', 'local'],
  fields: [
    ...GOOGLE_FIRST_FIELDS,
    {
      key: 'spec.host',
      label: 'Host',
      help: 'Location of the registry, such as us-docker.pkg.dev or europe-west1-docker.pkg.dev.',
      kind: { kind: 'choice', options: GAR_HOSTS },
      section: 'registry',
      required: true,
      role: 'region',
      short: true,
      example: 'us-docker.pkg.dev',
      anchor: 'host',
      setting: 'PLUGIN_REGISTRY',
      pattern: {
        source: '^(?:[a-z0-9-]+-docker\\.pkg\\.dev|(?:(?:us|eu|asia)\\.)?gcr\\.io)$',
        message: 'A host looks like us-docker.pkg.dev: a location, then -docker.pkg.dev.',
        severity: 'error',
      },
      mistakes: GAR_HOST_MISTAKES,
    },
    GOOGLE_PROJECT_FIELD,
    {
      key: 'spec.imageName',
      label: 'Image name',
      help: 'Repository and image, such as images/api.',
      kind: { kind: 'text' },
      section: 'registry',
      required: true,
      role: 'image',
      example: 'images/api',
      anchor: 'image-name',
      setting: 'PLUGIN_REPO',
      mistakes: GAR_IMAGE_MISTAKES,
    },
    ...googleLastFields({
      example: 'images/api-cache',
      anchor: 'docker-layer-caching-and-remote-cache-image',
    }),
  ],
  repository: [...GOOGLE_REGISTRY, { text: '/' }, { field: 'spec.imageName' }],
  tags: 'spec.tags',
  cache: { field: 'spec.remoteCacheImage', registry: GOOGLE_REGISTRY },
});
