import type { ParsedStep, StepChange } from '../../model/step.ts';
import { type FieldValue, list, sameValue, UNSET } from '../../model/value.ts';
import { type StepTree, treeOf } from '../parse-step.ts';
import { readValue } from '../read.ts';
import { type Arrangement, arrangeStep } from './arrange.ts';
import { settleEnd } from './layout.ts';
import { lockAgainst } from './lock.ts';
import { lostAnchor } from './lost-anchor.ts';
import type { Pen, Writable } from './render.ts';
import { conflict, type EditResult, edited, refused } from './result.ts';
import { isNothing, setValue } from './set.ts';
import { styleOfStep } from './style.ts';
import { removedWith, unsetValue } from './unset.ts';
import { keepsPromise } from './verify.ts';
import { keepsParts } from './verify-parts.ts';

/** A change of a value, as opposed to one of a place or a name. */
type ValueChange = Exclude<StepChange, Arrangement>;

/**
 * The smallest edits of `text` that make a step mean what the change says; none when it does
 * already. Everything else stays byte for byte. An empty list or map is not written: its key goes,
 * as does the key of a list whose last item is removed. Refused where the field is locked, where
 * the step is broken, or where the result would not read as asked.
 */
export function editStep(text: string, step: ParsedStep, change: StepChange): EditResult {
  const tree = treeOf(text, step);
  return change.kind === 'move-item' || change.kind === 'rename-key'
    ? arrangeStep(tree, step, change)
    : editValue(tree, step, change);
}

function editValue(tree: StepTree, step: ParsedStep, change: ValueChange): EditResult {
  const node = tree.lookup.find(change.path)?.node;
  const before = node ? readValue(tree.text, tree.lookup, node) : UNSET;
  const isEmpty = change.kind === 'add-item' && node !== undefined && isNothing(node);
  const target = targetOf(change, isEmpty ? UNSET : before);
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
  const lock = tree.broken ?? lockAgainst(tree.lookup, change.path, target);
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
  const edits = settleEnd(tree.text, result.edits);
  const promise = { path: change.path, value: target };
  const removed = target.kind === 'unset' ? removedWith(tree.root, change.path) : [];
  const index = removed.at(-1);
  // The items of a list below the one that goes move up.
  const isKept =
    typeof index === 'number'
      ? keepsParts(tree, step.outline, edits, {
          path: removed.slice(0, -1),
          arrange: (parts) => parts.toSpliced(index, 1),
        })
      : keepsPromise(tree, step.outline, edits, promise);
  if (isKept) {
    return lostAnchor(tree, step.outline, edits) ?? edited(edits);
  }
  return conflict(
    "This place is written in a way that can't be changed safely: edit the text.",
    step.valueRange(change.path),
  );
}

/** The value after the change; null when the change does not fit what is there. */
function targetOf(change: ValueChange, before: FieldValue): FieldValue | null {
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

function setting(tree: StepTree, pen: Pen, change: ValueChange, value: Writable): EditResult {
  const { order, outerOrders = [] } = change.kind === 'set' ? change : { order: [] };
  return setValue(tree, pen, { path: change.path, value, order, outerOrders });
}

function penFor(tree: StepTree, change: ValueChange): Pen {
  const intent = change.kind === 'set' ? change.intent : 'string';
  return {
    style: styleOfStep(tree.text, tree.root),
    intent,
    flow: false,
    json: false,
    compact: false,
  };
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
