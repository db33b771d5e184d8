import { applyEdits, type TextEdit, type TextRange } from '../../model/text.ts';
import { composeSlice } from '../compose.ts';
import type { TreeNode } from '../tree.ts';
import type { Siblings } from './siblings.ts';

/** What an edit does to a list: adds so many items behind its index, takes that out, or swaps two. */
export type ListChange = { readonly inserted: number } | 'deleted' | { readonly upper: number };

/** Items of a list from one index up to another, and their lines. */
interface Part extends TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether the list, parsed anew, holds the same items as before save for the change. The last
 * safeguard: what fails here is refused, never written. Items that did not parse before are no reason.
 */
export function keepsOthers(
  siblings: Siblings,
  edits: readonly TextEdit[],
  change: ListChange,
): boolean {
  const { text, index } = siblings;
  const growth = edits.reduce(
    (sum, edit) => sum + edit.text.length - (edit.range.end - edit.range.start),
    0,
  );
  const outer = edits.some(({ range }) => range.start < siblings.start || range.end > siblings.end);
  if (outer && siblings.flow) {
    return false;
  }
  const part = partAround(siblings);
  const first = Math.min(part.start, ...edits.map(({ range }) => range.start));
  const last = Math.max(part.end, ...edits.map(({ range }) => range.end));
  const after = applyEdits(text, edits);
  const before = contentsOf(text, first, last);
  const now = contentsOf(after, first, last + growth);
  if (before === null || now === null) {
    return before === null;
  }
  const expected = expectedItems(before, change, index, part.from, now);
  return (
    before.length === part.to - part.from &&
    expected.length === now.length &&
    expected.every((item, at) => item === now[at])
  );
}

/** The items around the one that changes: in block style, dashes keep what is further off as it was. */
function partAround(siblings: Siblings): Part {
  const { count, index, flow, start, end } = siblings;
  const from = Math.max(index - 2, 0);
  const to = Math.min(index + 4, count);
  const first = from === 0 ? start : siblings.item(from)?.start;
  const last = to === count ? end : siblings.item(to)?.start;
  return flow || first === undefined || last === undefined
    ? { from: 0, to: count, start, end }
    : { from, to, start: first, end: last };
}

function expectedItems(
  before: readonly string[],
  change: ListChange,
  index: number,
  from: number,
  now: readonly string[],
): readonly string[] {
  const at = index - from;
  if (change === 'deleted') {
    return before.toSpliced(at, 1);
  }
  if ('inserted' in change) {
    return before.toSpliced(at + 1, 0, ...now.slice(at + 1, at + 1 + change.inserted));
  }
  const upper = change.upper - from;
  const [one = '', two = ''] = before.slice(upper, upper + 2);
  return before.toSpliced(upper, 2, two, one);
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
