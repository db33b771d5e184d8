import type { YamlPath } from '../../model/step.ts';
import type { TextEdit } from '../../model/text.ts';
import { columnOf } from '../lines.ts';
import type { StepTree } from '../parse-step.ts';
import { readValue } from '../read.ts';
import {
  isEmptyValue,
  type ListItem,
  type ListNode,
  type MapNode,
  type MapPair,
  type TreeNode,
} from '../tree.ts';
import { changeList, changeMap } from './collections.ts';
import {
  type Pen,
  type Writable,
  writeFlow,
  writeItem,
  writePair,
  writeQuotedPair,
} from './render.ts';
import { conflict, type EditResult, edited } from './result.ts';
import { insertParts } from './row.ts';
import { flowStyleOf, quotesOfValues } from './style.ts';
import { replaceValue } from './value.ts';

/** What is set where. */
export interface Setting {
  readonly path: YamlPath;
  readonly value: Writable;
  readonly order: readonly string[];
  /** Orders of the keys on the way, outermost first. */
  readonly outerOrders: readonly (readonly string[])[];
}

/** Gives a path a value; mappings on the way that are missing are created, and the next item of a list. */
export function setValue(tree: StepTree, pen: Pen, setting: Setting): EditResult {
  return setInside(tree, pen, tree.root, setting, 0);
}

function setInside(
  tree: StepTree,
  outer: Pen,
  node: TreeNode,
  setting: Setting,
  depth: number,
): EditResult {
  const key = setting.path[depth];
  if (node.kind === 'map' && key !== undefined) {
    const pen: Pen = { ...outer, ...flowStyleOf(outer, node) };
    const pair = node.pairs.find((one) => one.name === String(key));
    if (pair) {
      return setHolder(tree, pen, pair, setting, depth + 1);
    }
    return hasHole(setting, depth + 1)
      ? noPlace(setting, depth + 1, node)
      : edited(insertPair(tree.text, pen, node, setting, depth));
  }
  if (node.kind === 'list' && typeof key === 'number') {
    const pen: Pen = { ...outer, ...flowStyleOf(outer, node) };
    const item = node.items[key];
    if (item) {
      return setHolder(tree, pen, item, setting, depth + 1);
    }
    if (key === node.items.length && !hasHole(setting, depth + 1)) {
      return edited(appendItem(tree.text, pen, node, setting, depth));
    }
  }
  return noPlace(setting, depth, node);
}

function noPlace({ path }: Setting, depth: number, node: TreeNode): EditResult {
  return conflict(`There is no place for ${String(path[depth])} here.`, node);
}

/** Whether a list that has to be made from `depth` on would begin with another item than its first. */
function hasHole({ path }: Setting, depth: number): boolean {
  return path.slice(depth).some((key) => typeof key === 'number' && key > 0);
}

function setHolder(
  tree: StepTree,
  pen: Pen,
  holder: MapPair | ListItem,
  setting: Setting,
  depth: number,
): EditResult {
  const old = holder.value;
  const { value } = setting;
  if (depth < setting.path.length) {
    if (isNothing(old) && !old.properties?.tag && !hasHole(setting, depth)) {
      const rest = setting.path.slice(depth);
      return edited(replaceValue(tree.text, pen, holder, value, rest));
    }
    return setInside(tree, pen, old, setting, depth);
  }
  // What holds nested collections is written anew as a whole.
  const isDiffable = readValue(tree.text, tree.lookup, old).kind === value.kind;
  if (isDiffable && old.kind === 'list' && value.kind === 'list') {
    return edited(changeList(tree.text, tree.lookup, pen, old, value.items));
  }
  if (isDiffable && old.kind === 'map' && value.kind === 'map') {
    return edited(changeMap(tree.text, tree.lookup, pen, old, value.entries));
  }
  return edited(replaceValue(tree.text, pen, holder, value));
}

function appendItem(
  text: string,
  pen: Pen,
  list: ListNode,
  setting: Setting,
  depth: number,
): readonly TextEdit[] {
  const rest = setting.path.slice(depth + 1);
  const column = columnOf(text, list.items[0]?.start ?? list.start);
  const source = list.flow
    ? [writeFlow(pen, rest, setting.value)]
    : writeItem(pen, column, rest, setting.value);
  return insertParts(text, { ...list, parts: list.items }, list.items.length, [source]);
}

function insertPair(
  text: string,
  pen: Pen,
  map: MapNode,
  setting: Setting,
  depth: number,
): readonly TextEdit[] {
  const names = setting.path.slice(depth);
  const order = names.length === 1 ? setting.order : (setting.outerOrders[depth] ?? []);
  const column = columnOf(text, map.pairs[0]?.start ?? map.start);
  const { value } = setting;
  const quotes = names.length === 1 && value.kind === 'scalar' ? quotesOfValues(map) : null;
  const source =
    quotes !== null && value.kind === 'scalar'
      ? writeQuotedPair(pen, String(names[0]), value.text, quotes)
      : writePair(pen, column, names, value);
  const index = indexInOrder(map, String(names[0] ?? ''), order);
  return insertParts(text, { ...map, parts: map.pairs }, index, [source]);
}

/** Where a new key goes: behind the keys that precede it in the order, else before those that follow. */
function indexInOrder(map: MapNode, name: string, order: readonly string[]): number {
  const at = order.indexOf(name);
  const indexOf = (one: string) => map.pairs.findIndex((pair) => pair.name === one);
  const before = order.slice(0, Math.max(at, 0)).findLast((one) => indexOf(one) !== -1);
  const after = at === -1 ? undefined : order.slice(at + 1).find((one) => indexOf(one) !== -1);
  if (before !== undefined) {
    return indexOf(before) + 1;
  }
  return after === undefined ? map.pairs.length : indexOf(after);
}

/** Whether a node is an empty value, or a null that is written out. */
export function isNothing(node: TreeNode): boolean {
  return (
    isEmptyValue(node) ||
    (node.kind === 'scalar' && node.style === 'plain' && /^(?:~|null)$/i.test(node.text))
  );
}
