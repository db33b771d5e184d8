import { defineStep } from '../fields/index.ts';
import {
  GOOGLE_FIRST_FIELDS,
  GOOGLE_PROJECT_FIELD,
  GOOGLE_REGISTRY,
  googleLastFields,
} from './google.ts';
import { GCR_HOST_MISTAKES } from './mistakes.ts';

/**
 * Artifact Registry keeps the images of each gcr.io host in a repository of the host's name, at the
 * location that the host stood for (Google, transition from Container Registry).
 */
function move(host: string, location: string) {
  return {
    when: { key: 'spec.host', value: host },
    set: { 'spec.host': `${location}-docker.pkg.dev` },
    prefix: { 'spec.imageName': `${host}/`, 'spec.remoteCacheImage': `${host}/` },
  };
}

/** Build and Push to GCR, which Google has replaced by Artifact Registry. */
export const GCR = defineStep({
  type: 'BuildAndPushGCR',
  code: 'GCR',
  plugin: 'gcr',
  label: 'Google Container Registry',
  summary: 'For new steps, use GAR',
  sample: 'gcr.io/my-project/api',
  documentation:
    'https://developer.harness.io/docs/continuous-integration/use-ci/build-and-upload-artifacts/build-and-push/build-and-push-to-gcr',
  infrastructures: ['kubernetes', 'harness-cloud', 'vm', 'local'],
  deprecated: {
    use: 'BuildAndPushGAR',
    why: 'Google closed Container Registry for pushes in 2025; Artifact Registry serves its hosts.',
    moves: [
      move('gcr.io', 'us'),
      move('us.gcr.io', 'us'),
      move('eu.gcr.io', 'europe'),
      move('asia.gcr.io', 'asia'),
    ],
  },
  fields: [
    ...GOOGLE_FIRST_FIELDS,
    {
      key: 'spec.host',
      label: 'Host',
      help: 'gcr.io, or the host of a region.',
      kind: {
        kind: 'choice',
        options: [
          { value: 'gcr.io', label: 'United States, default' },
          { value: 'us.gcr.io', label: 'United States' },
          { value: 'eu.gcr.io', label: 'Europe' },
          { value: 'asia.gcr.io', label: 'Asia' },
        ],
      },
      section: 'registry',
      required: true,
      role: 'region',
      short: true,
      example: 'gcr.io',
      anchor: 'host',
      setting: 'PLUGIN_REGISTRY',
      pattern: {
        source: '^((us|eu|asia|staging-k8s)\\.)?gcr\\.io$',
        message: 'The host is gcr.io, us.gcr.io, eu.gcr.io or asia.gcr.io.',
        severity: 'error',
      },
      mistakes: GCR_HOST_MISTAKES,
    },
    GOOGLE_PROJECT_FIELD,
    {
      key: 'spec.imageName',
      label: 'Image name',
      help: 'Image in the project, without host and tag.',
      kind: { kind: 'text' },
      section: 'registry',
      required: true,
      role: 'image',
      example: 'api',
      anchor: 'image-name',
      setting: 'PLUGIN_REPO',
    },
    ...googleLastFields({ example: 'api-cache', anchor: 'remote-cache-image' }),
  ],
  repository: [...GOOGLE_REGISTRY, { text: '/' }, { field: 'spec.imageName' }],
  tags: 'spec.tags',
  cache: { field: 'spec.remoteCacheImage', registry: GOOGLE_REGISTRY },
});
