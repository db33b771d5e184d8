import type { ImageReference } from '#core';
import { STRINGS } from '../strings.ts';
import { illegalCharacter } from './reference-table.ts';

/** What is said of the problems that a reference can have, by their code. */
const WORDS: Readonly<Record<string, string>> = {
  'tag-null': STRINGS.dock.nullTag,
  'repository-name': STRINGS.dock.illegalName,
  'required-field': STRINGS.dock.emptyField,
};

/** Why a reference can't be pushed, in plain words; null when it can, or only lacks sample values. */
export function reasonOf(reference: ImageReference): string | null {
  const [code] = reference.problems;
  if (code === undefined) {
    return null;
  }
  if (code === 'tag-characters') {
    const character = illegalCharacter(reference.resolvedTag ?? '');
    return character === null ? STRINGS.dock.illegalTag : STRINGS.dock.illegalCharacter(character);
  }
  return reference.reason ?? WORDS[code] ?? STRINGS.dock.illegalTag;
}
