export { ADVANCED_FIELDS } from './advanced.ts';
export {
  ARGUMENT_FIELDS,
  BASE_IMAGE_FIELD,
  OPTIMIZE_FIELD,
  SOURCE_FIELDS,
  TARGET_FIELD,
} from './build.ts';
export { BUILDX_CACHE_FIELDS, LAYER_CACHE_FIELDS, remoteCacheField } from './cache.ts';
export { connectorField, TAGS_FIELD } from './connector.ts';
export { CONTAINER_FIELDS, ENVIRONMENT_FIELDS } from './container.ts';
export * from './define.ts';
export { IDENTITY_FIELDS, identifierOf } from './identity.ts';
