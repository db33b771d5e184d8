import { BASE_IMAGE_ARGUMENT } from './base-image-argument.ts';
import { BASE_IMAGE_LOGIN } from './base-image-login.ts';
import { BASE_IMAGE_TAG } from './base-image-tag.ts';
import { BUILD_ARG_STAGE } from './build-arg-stage.ts';
import { BUILD_ARG_UNKNOWN } from './build-arg-unknown.ts';
import { COPY_STAGE } from './copy-stage.ts';
import { DOCKERFILE_STAGES } from './dockerfile-stages.ts';
import type { Rule } from './rule.ts';
import { TARGET_STAGE } from './target-stage.ts';

/** Rules on what the step asks of its Dockerfile; all are silent while it is not at hand. */
export const DOCKERFILE_RULES: readonly Rule[] = [
  DOCKERFILE_STAGES,
  TARGET_STAGE,
  BUILD_ARG_UNKNOWN,
  BUILD_ARG_STAGE,
  BASE_IMAGE_ARGUMENT,
  BASE_IMAGE_TAG,
  BASE_IMAGE_LOGIN,
  COPY_STAGE,
];
