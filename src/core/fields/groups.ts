import { ADVANCED_FIELDS } from './advanced.ts';
import {
  ARGUMENT_FIELDS,
  BASE_IMAGE_FIELD,
  OPTIMIZE_FIELD,
  SOURCE_FIELDS,
  TARGET_FIELD,
} from './build.ts';
import { CONTAINER_FIELDS, ENVIRONMENT_FIELDS } from './container.ts';

/** How the image is built: the same settings in every step, in their conventional order. */
export const BUILD_FIELDS = [
  BASE_IMAGE_FIELD,
  ...SOURCE_FIELDS,
  TARGET_FIELD,
  OPTIMIZE_FIELD,
  ...ARGUMENT_FIELDS,
] as const;

/** What the step runs with, and what any step has beside its `spec`: the last settings of every step. */
export const RUN_FIELDS = [...ENVIRONMENT_FIELDS, ...CONTAINER_FIELDS, ...ADVANCED_FIELDS] as const;
