import {
  BUILD_FIELDS,
  BUILDX_CACHE_FIELDS,
  connectorField,
  type FieldDefinition,
  IDENTITY_FIELDS,
  LAYER_CACHE_FIELDS,
  RUN_FIELDS,
  remoteCacheField,
  TAGS_FIELD,
} from '../fields/index.ts';
import { PROJECT_MISTAKES } from './mistakes.ts';

/** Name and connector of the two steps for Google's registries. */
export const GOOGLE_FIRST_FIELDS = [
  ...IDENTITY_FIELDS,
  connectorField('Gcp', 'GCP connector', 'GCP connector that may push to the registry.'),
] as const;

/** The project; ids with a domain (`example.com:project`) are written with a slash. */
export const GOOGLE_PROJECT_FIELD = {
  key: 'spec.projectID',
  label: 'Project ID',
  help: 'Google Cloud project that owns the registry.',
  kind: { kind: 'text' },
  section: 'registry',
  required: true,
  role: 'account',
  short: true,
  example: 'my-project',
  anchor: 'project-id',
  setting: 'PLUGIN_REGISTRY',
  pattern: {
    source: '^(?:[a-z0-9.-]+\\.[a-z]+/)?[a-z][a-z0-9-]{4,28}[a-z0-9]$',
    message:
      'A project id has 6 to 30 lower-case letters, digits and dashes, starts with a letter and ends with no dash.',
    severity: 'error',
  },
  mistakes: PROJECT_MISTAKES,
} as const satisfies FieldDefinition;

/** The settings that follow the image name in both steps, with what their pages say of the cache. */
export function googleLastFields(cache: { readonly example: string; readonly anchor: string }) {
  return [
    TAGS_FIELD,
    ...LAYER_CACHE_FIELDS,
    ...BUILD_FIELDS,
    remoteCacheField({ key: 'spec.remoteCacheImage', label: 'Remote cache image', ...cache }),
    ...BUILDX_CACHE_FIELDS,
    ...RUN_FIELDS,
  ] as const;
}

/** Host and project, which come before the image name. */
export const GOOGLE_REGISTRY = [
  { field: 'spec.host' },
  { text: '/' },
  { field: 'spec.projectID' },
] as const;
