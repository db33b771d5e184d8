import type { FieldDefinition } from './define.ts';

/** Docker layer caching; the ACR step has none of these. */
export const LAYER_CACHE_FIELDS = [
  {
    key: 'spec.caching',
    label: 'Docker layer caching',
    help: 'Keeps layers between builds. The build runs with buildx; on Kubernetes that needs privileged mode and storage of your own.',
    kind: { kind: 'switch' },
    section: 'optional',
    whenUnset: 'Off',
  },
] as const satisfies readonly FieldDefinition[];

/** buildx cache sources and target; in the schema, not on the steps' pages. */
export const BUILDX_CACHE_FIELDS = [
  {
    key: 'spec.cacheFrom',
    label: 'Cache from',
    help: 'Sources of the layer cache for buildx: one --cache-from each.',
    kind: { kind: 'list' },
    section: 'optional',
    example: 'type=registry,ref=docker.io/team/app:cache',
    setting: 'PLUGIN_CACHE_FROM',
  },
  {
    key: 'spec.cacheTo',
    label: 'Cache to',
    help: 'Where buildx writes the layer cache: --cache-to.',
    kind: { kind: 'text' },
    section: 'optional',
    example: 'type=registry,ref=docker.io/team/app:cache,mode=max',
    setting: 'PLUGIN_CACHE_TO',
  },
] as const satisfies readonly FieldDefinition[];

/** The remote cache of kaniko; the Docker step calls it a repository. */
export function remoteCacheField<const Key extends string>(
  key: Key,
  label: string,
  example: string,
) {
  return {
    key,
    label,
    help: 'Where layers are kept between builds. Best next to the image, in the same account, and made beforehand.',
    kind: { kind: 'text' },
    section: 'optional',
    example,
    infrastructures: ['kubernetes'],
    elsewhere: 'A remote cache needs kaniko. Docker builds here.',
    setting: 'PLUGIN_CACHE_REPO',
  } as const satisfies FieldDefinition;
}
