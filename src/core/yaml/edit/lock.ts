import type { FieldLock, YamlPath } from '../../model/step.ts';
import type { FieldValue } from '../../model/value.ts';
import type { Found, Lookup } from '../lookup.ts';
import { lockOf } from '../parse-step.ts';
import { scalarText } from '../read.ts';
import { tagConflict, textLock } from '../tags.ts';
import type { MapNode } from '../tree.ts';

/** Why what stands at a path can't become a value; null when it can. */
export function lockAgainst(lookup: Lookup, path: YamlPath, value: FieldValue): FieldLock | null {
  const lock = lockOf(lookup, path);
  const found = lookup.find(path);
  if (value.kind === 'unset') {
    return lock && found && isOwn(lookup, path, found) && lock.reason !== 'duplicate-key'
      ? lookup.lockOnTheWay(path.slice(0, -1))
      : lock;
  }
  return lock ?? (found && (tagConflict(found.node, value) ?? lockInside(lookup, path, value)));
}

/** Whether a key or item stands in the step itself: then it can go as a whole, whatever its value is. */
function isOwn(lookup: Lookup, path: YamlPath, { holder }: Found): boolean {
  const owner = lookup.find(path.slice(0, -1))?.node;
  const parts: readonly unknown[] =
    owner?.kind === 'map' ? owner.pairs : owner?.kind === 'list' ? owner.items : [];
  return parts.includes(holder);
}

/** The lock of a part that the new value of its list or mapping would change. */
function lockInside(lookup: Lookup, path: YamlPath, value: FieldValue): FieldLock | null {
  const node = lookup.find(path)?.node;
  switch (node?.kind) {
    case 'list':
      // Texts move among the items of a list; none may come under a tag that is not made for it.
      return node.items.map((item) => textLock(item.value)).find((lock) => lock !== null) ?? null;
    case 'map':
      return lockOfPairs(lookup, path, node, value);
    default:
      return null;
  }
}

function lockOfPairs(
  lookup: Lookup,
  path: YamlPath,
  { pairs }: MapNode,
  value: FieldValue,
): FieldLock | null {
  const entries = value.kind === 'map' ? value.entries : [];
  for (const pair of pairs) {
    const lock = lockOf(lookup, [...path, pair.name]) ?? textLock(pair.value);
    const next = entries.find(({ name }) => name === pair.name);
    const stays = next !== undefined && next.value === scalarText(lookup, pair.value);
    const goes = next === undefined && lock?.reason === 'alias';
    if (lock && !goes && (!stays || lock.reason === 'duplicate-key')) {
      return lock;
    }
  }
  return null;
}
