import { splitExpressions } from '../expression/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { MapEntry } from '../model/value.ts';

/** An entry of a map with a comma in its literal text, and the key where it stands. */
export interface CommaEntry {
  readonly key: string;
  readonly name: string;
}

/** The entries of a map whose literal text holds a comma; commas inside expressions do not count. */
export function commaEntries(entries: readonly MapEntry[], field: string): readonly CommaEntry[] {
  return entries
    .filter(({ value }) =>
      splitExpressions(value).some(({ kind, text }) => kind === 'text' && text.includes(',')),
    )
    .map(({ name }) => ({ name, key: formatPath([...pathOf(field), name]) }));
}
