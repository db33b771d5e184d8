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
    unsetAs: 'false',
  },
] as const satisfies readonly FieldDefinition[];

/** buildx cache sources and target; in the schema, not on the steps' pages. */
export const BUILDX_CACHE_FIELDS = [
  {
    key: 'spec.cacheFrom',
    label: 'Cache from',
    help: 'Sources of the layer cache, one --cache-from each. kaniko does not read them.',
    kind: { kind: 'list' },
    section: 'optional',
    example: 'type=registry,ref=docker.io/team/app:cache',
    whenUnset: 'The build starts from no cache of your own.',
    setting: 'PLUGIN_CACHE_FROM',
  },
  {
    key: 'spec.cacheTo',
    label: 'Cache to',
    help: 'Where buildx writes the layer cache: --cache-to. kaniko does not read it.',
    kind: { kind: 'text' },
    section: 'optional',
    example: 'type=registry,ref=docker.io/team/app:cache,mode=max',
    whenUnset: 'buildx writes no cache of your own.',
    setting: 'PLUGIN_CACHE_TO',
  },
] as const satisfies readonly FieldDefinition[];

/**
 * The remote cache of kaniko; the Docker step calls it a repository. `anchor` is the heading of the
 * step's page, which the five pages word in three ways.
 */
export function remoteCacheField<const Key extends string>({
  key,
  label,
  example,
  anchor,
}: {
  readonly key: Key;
  readonly label: string;
  readonly example: string;
  readonly anchor: string;
}) {
  return {
    key,
    label,
    help: 'Where layers are kept between builds. Best next to the image, in the same account, and made beforehand.',
    kind: { kind: 'text' },
    section: 'optional',
    example,
    whenUnset: 'No remote cache',
    infrastructures: ['kubernetes'],
    elsewhere: 'A remote cache needs kaniko. Docker builds here.',
    anchor,
    setting: 'PLUGIN_CACHE_REPO',
  } as const satisfies FieldDefinition;
}
