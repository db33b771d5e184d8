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
  const entries: MapEntry[] = [];
  for (const pair of lookup.pairs(node)) {
    const value = scalarText(lookup, pair.value);
    if (value === null) {
      return null;
    }
    entries.push({ name: pair.name, value });
  }
  return { kind: 'map', entries };
}

function foreign(text: string, node: TreeNode): FieldValue {
  return { kind: 'foreign', yaml: text.slice(node.start, node.end) };
}
