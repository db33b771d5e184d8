import { type Pen, type Writable, writeFlow, writeKey } from '../edit/render.ts';
import type { StepTree } from '../parse-step.ts';
import { readValue } from '../read.ts';
import type { TreeNode } from '../tree.ts';

/**
 * A value that stands elsewhere, to be written again. A text keeps its own source where that can stand
 * anywhere, so that `1.10` and `"1.10"` stay what they are; what has collections inside becomes one
 * line. Null where a tag types a part of it, or an alias in it stands for nothing.
 */
export function copyOf(tree: StepTree, pen: Pen, node: TreeNode): Writable | null {
  const line = lineOf(tree, pen, node);
  if (line === null) {
    return null;
  }
  const target = tree.lookup.target(node);
  const value = readValue(tree.text, tree.lookup, target);
  const keepsSource = value.kind === 'scalar' && sourceOf(tree.text, target) !== null;
  return keepsSource || value.kind === 'foreign' || value.kind === 'unset'
    ? { kind: 'foreign', yaml: line }
    : value;
}

/** The value in one line of flow style. */
function lineOf(tree: StepTree, pen: Pen, node: TreeNode): string | null {
  const target = tree.lookup.target(node);
  if (target.kind === 'alias' || target.properties?.tag) {
    return null;
  }
  const flowPen: Pen = { ...pen, flow: true };
  switch (target.kind) {
    case 'scalar':
      return sourceOf(tree.text, target) ?? writeFlow(flowPen, [], target);
    case 'list':
      return joined(
        '[',
        target.items.map(({ value }) => lineOf(tree, pen, value)),
        ']',
      );
    case 'map': {
      const pairs = tree.lookup.pairs(target).map(({ name, value }) => {
        const line = lineOf(tree, pen, value);
        return line === null ? null : `${writeKey(flowPen, name)}: ${line}`;
      });
      return joined('{', pairs, '}');
    }
    default:
      return target satisfies never;
  }
}

function joined(open: string, parts: readonly (string | null)[], close: string): string | null {
  return parts.includes(null) ? null : open + parts.join(', ') + close;
}

function sourceOf(text: string, node: TreeNode): string | null {
  const source = text.slice(node.start, node.end);
  const isPlain = node.kind === 'scalar' && node.style === 'plain';
  const isQuoted = node.kind === 'scalar' && node.style.endsWith('quoted');
  const isOneLine = !/[\r\n]/.test(source);
  const standsAnywhere = isQuoted || (isPlain && source !== '' && !/[,[\]{}]/.test(source));
  return isOneLine && standsAnywhere ? source : null;
}
