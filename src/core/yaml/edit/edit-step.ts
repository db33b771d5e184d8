import type { FieldLock, ParsedStep, StepChange, YamlPath } from '../../model/step.ts';
import { type FieldValue, list, sameValue, UNSET } from '../../model/value.ts';
import { lockOf, type StepTree, treeOf } from '../parse-step.ts';
import { readValue } from '../read.ts';
import type { TreeNode } from '../tree.ts';
import { settleEnd } from './layout.ts';
import type { Pen, Writable } from './render.ts';
import { conflict, type EditResult, edited, refused } from './result.ts';
import { setValue } from './set.ts';
import { styleOfStep } from './style.ts';
import { unsetValue } from './unset.ts';
import { keepsPromise } from './verify.ts';

/**
 * The smallest edits of `text` that make a step mean what the change says; none when it does
 * already. Everything else stays byte for byte. An empty list or map is not written: its key goes,
 * as does the key of a list whose last item is removed. Refused where the field is locked, where
 * the step is broken, or where the result would not read as asked.
 */
export function editStep(text: string, step: ParsedStep, change: StepChange): EditResult {
  const tree = treeOf(text, step);
  const before = read(tree, change.path);
  const target = targetOf(change, before);
  if (target === null) {
    return conflict(
      'This value is no list: set it anew to make it one.',
      step.valueRange(change.path),
    );
  }
  const same = sameValue(before, target);
  if (same && change.kind !== 'add-item') {
    return edited([]);
  }
  const lock = tree.broken ?? lockOf(tree.lookup, change.path) ?? tagInside(tree, change.path);
  if (lock) {
    return refused(lock);
  }
  const pen = penFor(tree, change);
  const result =
    target.kind === 'unset'
      ? unsetValue(tree, pen, change.path)
      : setting(tree, pen, change, target);
  if (!result.ok) {
    return result;
  }
  const edits = settleEnd(text, result.edits);
  if (keepsPromise(tree, step.outline, edits, { path: change.path, value: target })) {
    return edited(edits);
  }
  return conflict(
    "This place is written in a way that can't be changed safely: edit the text.",
    step.valueRange(change.path),
  );
}

/** The value after the change; null when the change does not fit what is there. */
function targetOf(change: StepChange, before: FieldValue): FieldValue | null {
  switch (change.kind) {
    case 'set':
      return isEmptyCollection(change.value) ? UNSET : change.value;
    case 'unset':
      return UNSET;
    case 'add-item':
      return isListLike(before) ? list(...itemsOf(before), change.item) : null;
    case 'remove-item': {
      if (!isListLike(before)) {
        return null;
      }
      const items = itemsOf(before);
      const at = items.indexOf(change.item);
      const rest = items.filter((_, index) => index !== at);
      return at === -1 ? before : rest.length === 0 ? UNSET : list(...rest);
    }
    default:
      return change satisfies never;
  }
}

function setting(tree: StepTree, pen: Pen, change: StepChange, value: Writable): EditResult {
  const order = change.kind === 'set' ? change.order : [];
  return setValue(tree, pen, { path: change.path, value, order });
}

function penFor(tree: StepTree, change: StepChange): Pen {
  const intent = change.kind === 'set' ? change.intent : 'string';
  return {
    style: styleOfStep(tree.text, tree.root),
    intent,
    flow: false,
    json: false,
    compact: false,
  };
}

function read(tree: StepTree, path: YamlPath): FieldValue {
  const found = tree.lookup.find(path);
  return found ? readValue(tree.text, tree.lookup, found.node) : UNSET;
}

// A tag types its value; texts of a list or map that carry one are not rewritten either.
function tagInside(tree: StepTree, path: YamlPath): FieldLock | null {
  const node = tree.lookup.find(path)?.node;
  const count = node?.kind === 'list' ? node.items.length : 0;
  for (let index = 0; index < count; index += 1) {
    const lock = lockOf(tree.lookup, [...path, index]);
    if (lock?.reason === 'tag') {
      return lock;
    }
  }
  return node?.kind === 'map' ? tagInPairs(tree, path, node) : null;
}

function tagInPairs(
  tree: StepTree,
  path: YamlPath,
  node: TreeNode & { kind: 'map' },
): FieldLock | null {
  for (const pair of node.pairs) {
    const lock = lockOf(tree.lookup, [...path, pair.name]);
    if (lock) {
      return lock;
    }
  }
  return null;
}

function isEmptyCollection(value: FieldValue): boolean {
  return (
    (value.kind === 'list' && value.items.length === 0) ||
    (value.kind === 'map' && value.entries.length === 0)
  );
}

function isListLike(value: FieldValue): boolean {
  return (
    value.kind === 'list' ||
    value.kind === 'unset' ||
    (value.kind === 'scalar' && value.text === '') ||
    (value.kind === 'map' && value.entries.length === 0)
  );
}

function itemsOf(value: FieldValue): readonly string[] {
  return value.kind === 'list' ? value.items : [];
}
