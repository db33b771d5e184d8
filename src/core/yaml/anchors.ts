import { composeDocuments, composeSlice } from './compose.ts';
import { columnOf } from './lines.ts';
import { entryEnd } from './scan/region.ts';
import { Scanner } from './scan/scanner.ts';
import { childrenOf, type TreeNode } from './tree.ts';

/** Finds the node that an alias stands for; null when no anchor of that name precedes it. */
export type ResolveAlias = (name: string, before: number) => TreeNode | null;

/**
 * Resolves aliases of a step: in the step's own tree, else by one scan of the text for the entry
 * with the anchor, else in the whole document, which is parsed only then.
 */
export function aliasResolver(text: string, document: number, root: TreeNode): ResolveAlias {
  const known = new Map<string, TreeNode | null>();
  return (name, before) => {
    const near = lastAnchor(root, name, before);
    if (near) {
      return near;
    }
    const cached = known.get(name);
    if (cached !== undefined) {
      return cached;
    }
    const far =
      scannedAnchor(text, document, name, root.start) ??
      parsedAnchor(text, document, name, root.start);
    known.set(name, far);
    return far;
  };
}

function scannedAnchor(
  text: string,
  document: number,
  name: string,
  before: number,
): TreeNode | null {
  const scanner = new Scanner(text, () => false);
  scanner.scan();
  const entry = scanner.anchors.findLast(
    (one) => one.name === name && one.document === document && one.start < before,
  );
  if (!entry) {
    return null;
  }
  const inMap = text[entry.start] !== '-';
  const end = entryEnd(text, entry.start, columnOf(text, entry.start), inMap);
  const { root } = composeSlice(text, { start: entry.start, end });
  return root && lastAnchor(root, name, before);
}

function parsedAnchor(
  text: string,
  document: number,
  name: string,
  before: number,
): TreeNode | null {
  const whole = composeDocuments(text, { start: 0, end: text.length })[document]?.root;
  return whole ? lastAnchor(whole, name, before) : null;
}

function lastAnchor(node: TreeNode, name: string, before: number): TreeNode | null {
  if (node.start >= before) {
    return null;
  }
  let found = node.properties?.anchor === name ? node : null;
  for (const child of childrenOf(node)) {
    found = lastAnchor(child, name, before) ?? found;
  }
  return found;
}
