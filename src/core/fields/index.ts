export { BUILDX_CACHE_FIELDS, LAYER_CACHE_FIELDS, remoteCacheField } from './cache.ts';
export { connectorField, TAGS_FIELD } from './connector.ts';
export * from './define.ts';
export { BUILD_FIELDS, RUN_FIELDS } from './groups.ts';
export { IDENTITY_FIELDS, identifierOf } from './identity.ts';
export type { FieldMistake, MistakeRule } from './mistake.ts';
