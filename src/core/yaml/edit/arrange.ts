import type { ParsedStep, StepChange } from '../../model/step.ts';
import type { TextEdit, TextRange } from '../../model/text.ts';
import { lockOf, type StepTree } from '../parse-step.ts';
import { quoteScalar, quotesOf } from '../quote.ts';
import { anchorOrder } from '../steps/anchors.ts';
import { segmentOf } from '../steps/segment.ts';
import { listSiblings } from '../steps/siblings.ts';
import type { ListNode } from '../tree.ts';
import { deletion, insertion } from './layout.ts';
import { conflict, type EditResult, edited, refused } from './result.ts';
import { flowStyleOf } from './style.ts';
import { keepsParts } from './verify-parts.ts';

/** Said where the text leaves no safe way. */
const UNSAFE = "This place is written in a way that can't be changed safely: edit the text.";

/** A change that keeps every value and gives it another place or name. */
export type Arrangement = Extract<StepChange, { kind: 'move-item' | 'rename-key' }>;

/** The edits that move an item of a list or rename a key of a mapping, with every byte of the values. */
export function arrangeStep(tree: StepTree, step: ParsedStep, change: Arrangement): EditResult {
  const lock = tree.broken ?? lockOf(tree.lookup, change.path);
  if (lock) {
    return refused(lock);
  }
  return change.kind === 'move-item'
    ? moveItem(tree, step, change)
    : renameKey(tree, step, change.path, change.name);
}

/** Both items keep their bytes and the comments that go with them; what is between them stays. */
function moveItem(
  tree: StepTree,
  step: ParsedStep,
  { path, by }: Extract<Arrangement, { kind: 'move-item' }>,
): EditResult {
  const owner = path.slice(0, -1);
  const list = tree.lookup.find(owner)?.node;
  const index = Number(path.at(-1));
  const upper = Math.min(index, index + by);
  const above = list?.kind === 'list' ? list.items[upper] : undefined;
  const below = list?.kind === 'list' ? list.items[upper + 1] : undefined;
  if (list?.kind !== 'list' || !above || !below) {
    return conflict('There is no item to change places with.', step.valueRange(path));
  }
  const refusal = anchorOrder(above, below);
  const first = spanOf(tree.text, list, upper);
  const second = spanOf(tree.text, list, upper + 1);
  if (refusal !== null || !first || !second) {
    return conflict(refusal ?? UNSAFE, list);
  }
  const gap = tree.text.slice(first.end, second.start);
  const edits: readonly TextEdit[] = [
    insertion(first.start, tree.text.slice(second.start, second.end) + gap),
    deletion(first.end, second.end),
  ];
  const isKept = keepsParts(tree, step.outline, edits, {
    path: owner,
    arrange: (parts) => parts.toSpliced(upper, 2, ...parts.slice(upper, upper + 2).toReversed()),
  });
  return isKept ? edited(edits) : conflict(UNSAFE, list);
}

/** The characters that go with an item: its own in flow style, else its lines with their comments. */
function spanOf(text: string, list: ListNode, index: number): TextRange | null {
  if (list.flow) {
    return list.items[index] ?? null;
  }
  // Comments below the last item lie behind the list's own end.
  const siblings = listSiblings(text, { ...list, end: text.length }, null, index);
  return segmentOf(siblings, index);
}

function renameKey(
  tree: StepTree,
  step: ParsedStep,
  path: Arrangement['path'],
  name: string,
): EditResult {
  const owner = path.slice(0, -1);
  const map = tree.lookup.find(owner)?.node;
  const pairs = map?.kind === 'map' ? map.pairs : [];
  const index = pairs.findIndex((pair) => pair.name === String(path.at(-1)));
  const pair = pairs[index];
  if (map?.kind !== 'map' || !pair || name === '') {
    return conflict('There is no key to rename.', step.keyRange(path));
  }
  if (pair.name === name) {
    return edited([]);
  }
  if (pairs.some((other) => other.name === name)) {
    return conflict(`${name} stands there already.`, step.keyRange(path));
  }
  const outer = { flow: map.flow, json: false, compact: false };
  const { flow, json } = flowStyleOf(outer, map);
  const quotes = json ? 'double-quoted' : quotesOf(pair.key.style);
  const text = quoteScalar(name, 'string', { flow, quotes });
  const edits = [{ range: { start: pair.key.start, end: pair.key.end }, text }];
  const isKept = keepsParts(tree, step.outline, edits, { path: owner, rename: { index, name } });
  return isKept ? edited(edits) : conflict(UNSAFE, pair.key);
}
