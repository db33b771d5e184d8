import { BASE_IMAGE_CONNECTORS } from './base-image-connectors.ts';
import { BASE_IMAGE_CREDENTIALS } from './base-image-credentials.ts';
import { BUILD_ARG_COMMA } from './build-arg-comma.ts';
import { BUILD_ARG_NAME } from './build-arg-name.ts';
import { BUILD_SECRETS } from './build-secrets.ts';
import { CACHE_NAME } from './cache-name.ts';
import { CACHE_NEEDS_BUILDX } from './cache-needs-buildx.ts';
import { CACHE_REGISTRY } from './cache-registry.ts';
import { CACHE_SOURCE } from './cache-source.ts';
import { CACHING_PRIVILEGED } from './caching-privileged.ts';
import { CACHING_REMOTE_CACHE } from './caching-remote-cache.ts';
import { CLEAR_SECRET } from './clear-secret.ts';
import { CONTEXT_ADDRESS } from './context-address.ts';
import { CONTEXT_FILE } from './context-file.ts';
import { DOCKERFILE_FOLDER } from './dockerfile-folder.ts';
import { LABEL_COMMA } from './label-comma.ts';
import { LABEL_NAME } from './label-name.ts';
import { PATH_BACKSLASH } from './path-backslash.ts';
import { PATH_OUTSIDE } from './path-outside.ts';
import { RECOMMENDED_FIELD } from './recommended-field.ts';
import { RESOURCE_EXCESS } from './resource-excess.ts';
import { RESOURCE_LIMIT } from './resource-limit.ts';
import { RESOURCE_REQUEST } from './resource-request.ts';
import { RESOURCES_EMPTY } from './resources-empty.ts';
import type { Rule } from './rule.ts';
import { RUN_AS_ROOT } from './run-as-root.ts';
import { SECRET_IN_IMAGE } from './secret-in-image.ts';
import { TARGET_NAME } from './target-name.ts';
import { TIMEOUT_RANGE } from './timeout-range.ts';

/** Rules on what is built, with which secrets and caches, and in which container. */
export const BUILD_RULES: readonly Rule[] = [
  PATH_OUTSIDE,
  PATH_BACKSLASH,
  CONTEXT_ADDRESS,
  CONTEXT_FILE,
  DOCKERFILE_FOLDER,
  TARGET_NAME,
  BUILD_ARG_NAME,
  BUILD_ARG_COMMA,
  LABEL_NAME,
  LABEL_COMMA,
  CLEAR_SECRET,
  SECRET_IN_IMAGE,
  BUILD_SECRETS,
  BASE_IMAGE_CONNECTORS,
  BASE_IMAGE_CREDENTIALS,
  CACHE_NAME,
  CACHE_REGISTRY,
  CACHE_SOURCE,
  CACHING_REMOTE_CACHE,
  CACHING_PRIVILEGED,
  CACHE_NEEDS_BUILDX,
  RUN_AS_ROOT,
  RESOURCE_LIMIT,
  RESOURCE_REQUEST,
  RESOURCES_EMPTY,
  RESOURCE_EXCESS,
  TIMEOUT_RANGE,
  RECOMMENDED_FIELD,
];
