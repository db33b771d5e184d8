import { LOOP_SAME_TAGS } from './loop-same-tags.ts';
import type { Rule } from './rule.ts';
import { TAG_CHARACTERS } from './tag-characters.ts';
import { TAG_EMPTY } from './tag-empty.ts';
import { TAG_FREE_TEXT } from './tag-free-text.ts';
import { TAG_ILLEGAL_SOMETIMES } from './tag-illegal-sometimes.ts';
import { TAG_LENGTH } from './tag-length.ts';
import { TAG_MOVING_ONLY } from './tag-moving-only.ts';
import { TAG_NULL } from './tag-null.ts';
import { TAG_NULL_SOMETIMES } from './tag-null-sometimes.ts';
import { TAG_REFERENCE } from './tag-reference.ts';
import { TAG_SECRET } from './tag-secret.ts';
import { TAG_SEVERAL } from './tag-several.ts';
import { TAG_START } from './tag-start.ts';
import { TAG_TWICE } from './tag-twice.ts';

/** Rules on tags, as written and as they come out. */
export const TAG_RULES: readonly Rule[] = [
  TAG_EMPTY,
  TAG_SEVERAL,
  TAG_REFERENCE,
  TAG_START,
  TAG_LENGTH,
  TAG_CHARACTERS,
  TAG_NULL,
  TAG_NULL_SOMETIMES,
  TAG_ILLEGAL_SOMETIMES,
  TAG_FREE_TEXT,
  TAG_SECRET,
  TAG_TWICE,
  TAG_MOVING_ONLY,
  LOOP_SAME_TAGS,
];
