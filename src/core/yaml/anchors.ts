import { composeDocuments } from './compose.ts';
import { childrenOf, type TreeNode } from './tree.ts';

/** Finds the node that an alias stands for; null when no anchor of that name precedes it. */
export type ResolveAlias = (name: string, before: number) => TreeNode | null;

/**
 * Resolves aliases of a step: in the step's own tree, else in the whole document, which is parsed
 * only then.
 */
export function aliasResolver(text: string, document: number, root: TreeNode): ResolveAlias {
  let whole: TreeNode | null | undefined;
  return (name, before) => {
    const near = lastAnchor(root, name, before);
    if (near) {
      return near;
    }
    whole ??= composeDocuments(text, { start: 0, end: text.length })[document]?.root ?? null;
    return whole && lastAnchor(whole, name, before);
  };
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
