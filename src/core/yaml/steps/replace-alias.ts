import type { ParsedStep, YamlPath } from '../../model/step.ts';
import { settleEnd } from '../edit/layout.ts';
import type { Pen } from '../edit/render.ts';
import { conflict, type EditResult, edited, refused } from '../edit/result.ts';
import { setValue } from '../edit/set.ts';
import { flowStyleOf, styleOfStep } from '../edit/style.ts';
import { replaceValue } from '../edit/value.ts';
import { keepsPromise } from '../edit/verify.ts';
import { lockOf, type StepTree, treeOf } from '../parse-step.ts';
import { readValue } from '../read.ts';
import { copyOf } from './copy-source.ts';
import { replaceMergeKey } from './replace-merge-key.ts';
import { type Replacement, UNSAFE } from './result.ts';

/** Gives the conventional order of the keys beside the last part of a path. */
type KeyOrder = (path: YamlPath) => readonly string[];

/**
 * Writes the value that a field has from an anchor into the step itself, so that the field can be
 * edited here; the anchor and its value stay. It goes in place of the field's alias, or to a key of its
 * own beside the merge key `<<` that it comes from, or in place of the merge key inside the field.
 * `orderOf` gives the conventional order of the keys beside a path's last one. Refused where the value comes from no anchor,
 * or where the field is locked by what is around it.
 */
export function replaceAlias(
  text: string,
  step: ParsedStep,
  path: YamlPath,
  orderOf: KeyOrder = () => [],
): EditResult {
  const tree = treeOf(text, step);
  const lock = tree.broken ?? lockOf(tree.lookup, path);
  if (lock?.replaceable !== true) {
    const own = conflict('This field takes its value from no anchor.', step.valueRange(path));
    return lock ? refused(lock) : own;
  }
  const replacement = replacementOf(tree, path, orderOf);
  if (replacement === null) {
    const message = 'What the anchor holds can’t be written here as it is: edit the text.';
    return conflict(message, lock.range);
  }
  const { result, promise } = replacement;
  const edits = result.ok ? settleEnd(text, result.edits) : [];
  return result.ok && keepsPromise(tree, step.outline, edits, promise)
    ? edited(edits)
    : conflict(UNSAFE, step.valueRange(path));
}

function replacementOf(tree: StepTree, path: YamlPath, orderOf: KeyOrder): Replacement | null {
  const own = ownLength(tree, path);
  const target = path.slice(0, Math.min(own + 1, path.length));
  const found = tree.lookup.find(target);
  if (!found) {
    return null;
  }
  const pen = penFor(tree, target);
  if (own === path.length && found.holder?.value.kind !== 'alias') {
    return replaceMergeKey(tree, pen, target);
  }
  const value = copyOf(tree, pen, found.node);
  if (value === null) {
    return null;
  }
  const isAlias = own === path.length && found.holder !== null;
  const result = isAlias
    ? edited(replaceValue(tree.text, pen, found.holder, value))
    : setValue(tree, pen, { path: target, value, order: orderOf(target), outerOrders: [] });
  const read = readValue(tree.text, tree.lookup, found.node);
  return { result, promise: { path: target, value: read.kind === 'foreign' ? value : read } };
}

/** How many keys of a path are the step's own, before the first one from a merge key. */
function ownLength({ root }: StepTree, path: YamlPath): number {
  let node = root;
  for (const [index, key] of path.entries()) {
    const holder =
      node.kind === 'map'
        ? node.pairs.find(({ name }) => name === String(key))
        : node.kind === 'list'
          ? node.items[Number(key)]
          : undefined;
    if (!holder) {
      return index;
    }
    node = holder.value;
  }
  return path.length;
}

function penFor(tree: StepTree, path: YamlPath): Pen {
  const outer = tree.lookup.find(path.slice(0, -1))?.node;
  const block = { flow: false, json: false, compact: false };
  const isCollection = outer?.kind === 'map' || outer?.kind === 'list';
  const flow = isCollection ? flowStyleOf(block, outer) : block;
  return { style: styleOfStep(tree.text, tree.root), intent: 'string', ...flow };
}
