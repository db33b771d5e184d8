import type { FieldValue, MapEntry } from '../model/value.ts';
import type { Lookup } from './lookup.ts';
import type { ListNode, MapNode, TreeNode } from './tree.ts';

/** What a node holds, as a field shows it. */
export function readValue(text: string, lookup: Lookup, node: TreeNode): FieldValue {
  switch (node.kind) {
    case 'scalar':
      return { kind: 'scalar', text: node.text };
    case 'list':
      return readList(lookup, node) ?? foreign(text, node);
    case 'map':
      return readMap(lookup, node) ?? foreign(text, node);
    case 'alias':
      return foreign(text, node);
    default:
      return node satisfies never;
  }
}

/** The text of a node when it is a scalar or an alias of one. */
export function scalarText(lookup: Lookup, node: TreeNode): string | null {
  const target = lookup.target(node);
  return target.kind === 'scalar' ? target.text : null;
}

function readList(lookup: Lookup, node: ListNode): FieldValue | null {
  const items: string[] = [];
  for (const item of node.items) {
    const text = scalarText(lookup, item.value);
    if (text === null) {
      return null;
    }
    items.push(text);
  }
  return { kind: 'list', items };
}

function readMap(lookup: Lookup, node: MapNode): FieldValue | null {
  const entries = readEntries(lookup, node, new Set());
  return entries && { kind: 'map', entries };
}

function readEntries(
  lookup: Lookup,
  node: MapNode,
  seen: Set<MapNode>,
): readonly MapEntry[] | null {
  seen.add(node);
  const merged = lookup.merged(node).filter((source) => !seen.has(source.map));
  const own: MapEntry[] = [];
  for (const pair of node.pairs) {
    if (pair.name === '<<' && merged.length > 0) {
      continue;
    }
    const value = scalarText(lookup, pair.value);
    if (value === null) {
      return null;
    }
    own.push({ name: pair.name, value });
  }
  const names = new Set(own.map((entry) => entry.name));
  const inherited: MapEntry[] = [];
  for (const source of merged) {
    for (const entry of readEntries(lookup, source.map, seen) ?? []) {
      if (!names.has(entry.name)) {
        names.add(entry.name);
        inherited.push(entry);
      }
    }
  }
  return [...inherited, ...own];
}

function foreign(text: string, node: TreeNode): FieldValue {
  return { kind: 'foreign', yaml: text.slice(node.start, node.end) };
}
