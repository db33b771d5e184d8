import {
  BUILD_FIELDS,
  connectorField,
  defineStep,
  IDENTITY_FIELDS,
  RUN_FIELDS,
  remoteCacheField,
  TAGS_FIELD,
} from '../fields/index.ts';
import { ACR_REPOSITORY_MISTAKES } from './mistakes.ts';

/** Build and Push to ACR; Linux on Kubernetes only, and without Docker layer caching (v0 schema). */
export const ACR = defineStep({
  type: 'BuildAndPushACR',
  code: 'ACR',
  plugin: 'acr',
  label: 'Azure Container Registry',
  summary: 'Repository with its host',
  sample: 'myteam.azurecr.io/api',
  documentation:
    'https://developer.harness.io/docs/continuous-integration/use-ci/build-and-upload-artifacts/build-and-push/build-and-push-to-acr',
  infrastructures: ['kubernetes'],
  operatingSystems: ['linux'],
  fields: [
    ...IDENTITY_FIELDS,
    connectorField('Azure', 'Azure connector', 'Azure connector that may push to the registry.'),
    {
      key: 'spec.repository',
      label: 'Repository',
      help: 'Registry host and image, such as myteam.azurecr.io/api.',
      kind: { kind: 'text' },
      section: 'registry',
      required: true,
      role: 'image',
      example: 'myteam.azurecr.io/api',
      anchor: 'repository',
      setting: 'PLUGIN_REPO',
      pattern: {
        source:
          '^[a-z0-9]{5,50}(-[a-z0-9]+)?\\.azurecr\\.(io|cn|us)/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$',
        message:
          'Write the registry host and the image: name.azurecr.io/image, the registry’s name with 5 to 50 lower-case letters and digits.',
        severity: 'error',
      },
      mistakes: ACR_REPOSITORY_MISTAKES,
    },
    {
      key: 'spec.subscriptionId',
      label: 'Subscription Id',
      help: 'Name or id of the Azure subscription, so that the image shows on the Artifacts tab.',
      kind: { kind: 'text' },
      section: 'registry',
      anchor: 'subscription-id',
      example: '00000000-0000-0000-0000-000000000000',
      whenUnset: 'The image is pushed, but not listed on the Artifacts tab.',
      recommended: true,
      setting: 'SUBSCRIPTION_ID',
    },
    TAGS_FIELD,
    ...BUILD_FIELDS,
    remoteCacheField({
      key: 'spec.remoteCacheImage',
      label: 'Remote cache image',
      example: 'myteam.azurecr.io/api-cache',
      anchor: 'remote-cache-image',
    }),
    ...RUN_FIELDS,
  ],
  repository: [{ field: 'spec.repository' }],
  tags: 'spec.tags',
  cache: { field: 'spec.remoteCacheImage', registry: [] },
});
