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
import { ACCOUNT_MISTAKES, REGION_MISTAKES } from './mistakes.ts';
import { AWS_REGIONS } from './regions.ts';

/** The registry's host; each AWS partition has a domain of its own. */
const REGISTRY = [
  { field: 'spec.account' },
  { text: '.dkr.ecr.' },
  { field: 'spec.region' },
  {
    chosenBy: 'spec.region',
    entries: [
      { prefix: 'cn-', text: '.amazonaws.com.cn' },
      { prefix: 'eusc-', text: '.amazonaws.eu' },
      { prefix: 'us-isob-', text: '.sc2s.sgov.gov' },
      { prefix: 'us-isof-', text: '.csp.hci.ic.gov' },
      { prefix: 'us-iso-', text: '.c2s.ic.gov' },
      { prefix: 'eu-isoe-', text: '.cloud.adc-e.uk' },
    ],
    otherwise: '.amazonaws.com',
  },
] as const;

/** Build and Push to ECR. Host form: AWS ECR documentation, with the partitions' own domains. */
export const ECR = defineStep({
  type: 'BuildAndPushECR',
  code: 'ECR',
  plugin: 'ecr',
  label: 'Amazon ECR',
  summary: 'Account, region, image name',
  sample: '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/api',
  documentation:
    'https://developer.harness.io/docs/continuous-integration/use-ci/build-and-upload-artifacts/build-and-push/build-and-push-to-ecr-step-settings',
  infrastructures: ['kubernetes', 'harness-cloud', 'vm', 'local'],
  fields: [
    ...IDENTITY_FIELDS,
    connectorField(
      'Aws',
      'AWS connector',
      'AWS connector that may push to the registry. Another account’s role goes in the stage variable PLUGIN_USER_ROLE_ARN.',
    ),
    {
      key: 'spec.region',
      label: 'Region',
      help: 'AWS region of the registry.',
      kind: { kind: 'choice', options: AWS_REGIONS },
      section: 'registry',
      required: true,
      role: 'region',
      short: true,
      example: 'us-east-1',
      anchor: 'region',
      setting: 'PLUGIN_REGION',
      pattern: {
        source: '^[a-z]{2,4}(-[a-z]+)+-\\d+$',
        message: 'A region looks like us-east-1.',
        severity: 'error',
      },
      mistakes: REGION_MISTAKES,
    },
    {
      key: 'spec.account',
      label: 'Account Id',
      help: 'AWS account that owns the registry: 12 digits.',
      kind: { kind: 'text' },
      section: 'registry',
      required: true,
      role: 'account',
      short: true,
      example: '123456789012',
      anchor: 'account-id',
      setting: 'PLUGIN_REGISTRY',
      pattern: {
        source: '^\\d{12}$',
        message: 'An AWS account id has exactly 12 digits. Quote it in YAML to keep leading zeros.',
        severity: 'error',
      },
      mistakes: ACCOUNT_MISTAKES,
    },
    {
      key: 'spec.imageName',
      label: 'Image name',
      help: 'Repository in the registry, without host and tag. It must exist.',
      kind: { kind: 'text' },
      section: 'registry',
      required: true,
      role: 'image',
      example: 'team/api',
      anchor: 'image-name',
      setting: 'PLUGIN_REPO',
      // Narrower than the reference grammar: Amazon ECR API, CreateRepository, repositoryName.
      pattern: {
        source: '^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$',
        message:
          'A repository of ECR has a name of 2 to 256 characters, with no two dots, underscores or dashes in a row.',
        severity: 'error',
      },
    },
    TAGS_FIELD,
    ...LAYER_CACHE_FIELDS,
    ...BUILD_FIELDS,
    remoteCacheField({
      key: 'spec.remoteCacheImage',
      label: 'Remote cache image',
      example: 'team/api-cache',
      anchor: 'remote-cache-image',
    }),
    ...BUILDX_CACHE_FIELDS,
    ...RUN_FIELDS,
  ],
  repository: [...REGISTRY, { text: '/' }, { field: 'spec.imageName' }],
  tags: 'spec.tags',
  cache: { field: 'spec.remoteCacheImage', registry: REGISTRY },
});
