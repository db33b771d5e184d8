import type { ParsedStep, YamlPath } from '../../model/step.ts';
import type { FieldValue } from '../../model/value.ts';
import type { Pen, Writable } from '../edit/render.ts';
import { conflict, type EditResult, edited, refused } from '../edit/result.ts';
import { flowStyleOf, styleOfStep } from '../edit/style.ts';
import { replaceValue } from '../edit/value.ts';
import { keepsPromise } from '../edit/verify.ts';
import { composeStep, lockOf, type StepTree } from '../parse-step.ts';
import { readValue } from '../read.ts';
import type { TreeNode } from '../tree.ts';

/**
 * Writes the value that an alias stands for in the alias's place, so that the field can be edited here;
 * the anchor and its value stay. Refused where the field is no alias itself, or is locked by what is
 * around it.
 */
export function replaceAlias(text: string, step: ParsedStep, path: YamlPath): EditResult {
  const tree = composeStep(text, step.outline);
  const lock = tree.broken ?? lockOf(tree.lookup, path.slice(0, -1));
  if (lock) {
    return refused(lock);
  }
  const found = tree.lookup.find(path);
  const alias = found?.holder?.value;
  if (!found?.holder || alias?.kind !== 'alias' || found.node.kind === 'alias') {
    return conflict('This field is no alias of a value.', step.valueRange(path));
  }
  if (found.node.properties?.tag) {
    return conflict(
      'The value of the anchor has a tag: change it in the text.',
      step.valueRange(path),
    );
  }
  const value = readValue(text, tree.lookup, found.node);
  if (value.kind === 'unset' || value.kind === 'foreign') {
    return conflict('The value of the anchor has more parts than a field holds.', alias);
  }
  const inline = sourceOf(text, found.node);
  const written: Writable = inline === null ? value : { kind: 'foreign', yaml: inline };
  const edits = replaceValue(text, penFor(tree, path), found.holder, written);
  return keepsPromise(tree, step.outline, edits, { path, value: value satisfies FieldValue })
    ? edited(edits)
    : conflict("This place is written in a way that can't be changed safely.", alias);
}

/** The anchor's own source where it can stand anywhere, so that `1.10` and `"1.10"` stay what they are. */
function sourceOf(text: string, node: TreeNode): string | null {
  const source = text.slice(node.start, node.end);
  const isPlain = node.kind === 'scalar' && node.style === 'plain';
  const isQuoted = node.kind === 'scalar' && node.style.endsWith('quoted');
  const isOneLine = !/[\r\n]/.test(source);
  const standsAnywhere = isQuoted || (isPlain && source !== '' && !/[,[\]{}]/.test(source));
  return isOneLine && standsAnywhere ? source : null;
}

function penFor(tree: StepTree, path: YamlPath): Pen {
  const outer = tree.lookup.find(path.slice(0, -1))?.node;
  const flow =
    outer?.kind === 'map' || outer?.kind === 'list'
      ? flowStyleOf({ flow: outer.flow, json: false, compact: false }, outer)
      : { flow: false, json: false, compact: false };
  return { style: styleOfStep(tree.text, tree.root), intent: 'string', ...flow };
}
