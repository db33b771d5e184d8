import { ACCOUNT_DIGITS } from './account-digits.ts';
import { ACCOUNT_PLACEHOLDER } from './account-placeholder.ts';
import { HOST_EXTRA } from './host-extra.ts';
import { HOST_FORM } from './host-form.ts';
import { HOST_PARTITION } from './host-partition.ts';
import { IMAGE_DIGEST } from './image-digest.ts';
import { IMAGE_HOST } from './image-host.ts';
import { IMAGE_LENGTH } from './image-length.ts';
import { IMAGE_LIBRARY } from './image-library.ts';
import { IMAGE_SCHEME } from './image-scheme.ts';
import { IMAGE_SLASHES } from './image-slashes.ts';
import { IMAGE_TAG } from './image-tag.ts';
import { IMAGE_UPPER_CASE } from './image-upper-case.ts';
import { PROJECT_FORM } from './project-form.ts';
import { REGION_FORM } from './region-form.ts';
import { REGISTRY_NAME } from './registry-name.ts';
import { REGISTRY_PATH } from './registry-path.ts';
import { REGISTRY_STEP } from './registry-step.ts';
import { REPOSITORY_ID } from './repository-id.ts';
import { REPOSITORY_NAME } from './repository-name.ts';
import { REPOSITORY_PART } from './repository-part.ts';
import type { Rule } from './rule.ts';

/** Rules on the image name and the registry that it is pushed to. */
export const IMAGE_RULES: readonly Rule[] = [
  IMAGE_SCHEME,
  IMAGE_HOST,
  IMAGE_SLASHES,
  IMAGE_TAG,
  IMAGE_DIGEST,
  IMAGE_UPPER_CASE,
  IMAGE_LENGTH,
  IMAGE_LIBRARY,
  REGISTRY_PATH,
  REPOSITORY_NAME,
  REPOSITORY_PART,
  REPOSITORY_ID,
  REGISTRY_NAME,
  REGISTRY_STEP,
  ACCOUNT_DIGITS,
  ACCOUNT_PLACEHOLDER,
  REGION_FORM,
  HOST_FORM,
  HOST_EXTRA,
  HOST_PARTITION,
  PROJECT_FORM,
];
