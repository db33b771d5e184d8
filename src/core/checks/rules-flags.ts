import { AUTO_TAG_BUILDS } from './auto-tag-builds.ts';
import { AUTO_TAG_TAGS } from './auto-tag-tags.ts';
import { CACHE_REPOSITORY_MISSING } from './cache-repository-missing.ts';
import { DRY_RUN_FLAG } from './dry-run-flag.ts';
import { EXPAND_TAG_VERSION } from './expand-tag-version.ts';
import { FLAG_CONFLICT } from './flag-conflict.ts';
import { FLAG_NEEDS_FLAG } from './flag-needs-flag.ts';
import { FLAG_REPEATS_FIELD } from './flag-repeats-field.ts';
import { FLAG_STAGE_VARIABLE } from './flag-stage-variable.ts';
import { FLAG_TWICE } from './flag-twice.ts';
import { FLAG_VALUE } from './flag-value.ts';
import { FLAG_WITHOUT_EFFECT } from './flag-without-effect.ts';
import { NO_PUSH_ARCHIVE } from './no-push-archive.ts';
import { PLATFORM_SEVERAL } from './platform-several.ts';
import { PUSH_ONLY_SOURCE } from './push-only-source.ts';
import type { Rule } from './rule.ts';
import { UNKNOWN_FLAG } from './unknown-flag.ts';
import { UNKNOWN_PLUGIN_FLAG } from './unknown-plugin-flag.ts';

/** Rules on the flags of the plugins and what they ask for. */
export const FLAG_RULES: readonly Rule[] = [
  UNKNOWN_FLAG,
  UNKNOWN_PLUGIN_FLAG,
  FLAG_VALUE,
  FLAG_WITHOUT_EFFECT,
  FLAG_STAGE_VARIABLE,
  FLAG_REPEATS_FIELD,
  FLAG_TWICE,
  FLAG_NEEDS_FLAG,
  FLAG_CONFLICT,
  DRY_RUN_FLAG,
  AUTO_TAG_TAGS,
  AUTO_TAG_BUILDS,
  EXPAND_TAG_VERSION,
  PUSH_ONLY_SOURCE,
  NO_PUSH_ARCHIVE,
  PLATFORM_SEVERAL,
  CACHE_REPOSITORY_MISSING,
];
