import { applyEdits, type TextEdit } from '../../model/text.ts';
import { composeSlice } from '../compose.ts';
import type { TreeNode } from '../tree.ts';
import type { Siblings } from './siblings.ts';

/** What an edit does to a list: adds an item behind its index, takes that out, or swaps two. */
export type ListChange = 'inserted' | 'deleted' | { readonly upper: number };

/**
 * Whether the list, parsed anew, holds the same items as before save for the change. The last
 * safeguard: what fails here is refused, never written. Items that did not parse before are no reason.
 */
export function keepsOthers(
  siblings: Siblings,
  edits: readonly TextEdit[],
  change: ListChange,
): boolean {
  const { text, index, count } = siblings;
  const growth = edits.reduce(
    (sum, edit) => sum + edit.text.length - (edit.range.end - edit.range.start),
    0,
  );
  const outer = edits.some(({ range }) => range.start < siblings.start || range.end > siblings.end);
  if (outer && siblings.flow) {
    return false;
  }
  const first = Math.min(siblings.start, ...edits.map(({ range }) => range.start));
  const last = Math.max(siblings.end, ...edits.map(({ range }) => range.end));
  const after = applyEdits(text, edits);
  const before = contentsOf(text, first, last);
  const now = contentsOf(after, first, last + growth);
  if (before === null || now === null) {
    return before === null;
  }
  const expected = expectedItems(before, change, index, now);
  return (
    before.length === count &&
    expected.length === now.length &&
    expected.every((item, at) => item === now[at])
  );
}

function expectedItems(
  before: readonly string[],
  change: ListChange,
  index: number,
  now: readonly string[],
): readonly string[] {
  if (change === 'inserted') {
    return before.toSpliced(index + 1, 0, now[index + 1] ?? '');
  }
  if (change === 'deleted') {
    return before.toSpliced(index, 1);
  }
  const [one = '', two = ''] = before.slice(change.upper, change.upper + 2);
  return before.toSpliced(change.upper, 2, two, one);
}

function contentsOf(text: string, start: number, end: number): readonly string[] | null {
  const { root, errors } = composeSlice(text, { start, end });
  return errors.length === 0 && root?.kind === 'list'
    ? root.items.map((item) => JSON.stringify(meaning(item.value)))
    : null;
}

function meaning(node: TreeNode): unknown {
  switch (node.kind) {
    case 'map':
      return {
        tag: node.properties?.tag,
        map: node.pairs.map((pair) => [pair.name, meaning(pair.value)]),
      };
    case 'list':
      return { tag: node.properties?.tag, list: node.items.map((item) => meaning(item.value)) };
    case 'alias':
      return { alias: node.name };
    case 'scalar':
      return [node.text, node.style, node.properties];
    default:
      return node satisfies never;
  }
}
