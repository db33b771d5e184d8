import { composeSlice, composeText } from './compose.ts';
import { columnOf } from './lines.ts';
import type { AnchoredEntry } from './scan/found.ts';
import { entryEnd } from './scan/region.ts';
import { Scanner } from './scan/scanner.ts';
import { childrenOf, type TreeNode } from './tree.ts';

/** Finds the node that an alias stands for; null when no anchor of that name precedes it. */
export type ResolveAlias = (name: string, before: number) => TreeNode | null;

/** Aliases, merge keys, and tags whose handle a directive explains. */
const REFERENCE = /(?:^|[\s,[{:])(?:\*[^\s*]|<<\s*:|![\w-]+!)/;

/** Whether a part of a text may mean something else while it stays the same, as what it refers to changes. */
export function refersElsewhere(source: string): boolean {
  return REFERENCE.test(source);
}

/**
 * Resolves aliases of a step: in the step's own tree, else by one scan of the text for the entry
 * with the anchor, else in the whole document, which is parsed only then.
 */
export function aliasResolver(text: string, document: number, root: TreeNode): ResolveAlias {
  const known = new Map<string, TreeNode | null>();
  let anchors: readonly AnchoredEntry[] | null = null;
  return (name, before) => {
    const near = lastAnchor(root, name, before);
    const cached = near ?? known.get(name);
    if (cached !== undefined) {
      return cached;
    }
    anchors ??= scanAnchors(text);
    const entry = anchors.findLast(
      (one) => one.name === name && one.document === document && one.start < root.start,
    );
    const far =
      (entry && scannedAnchor(text, entry, root.start)) ??
      parsedAnchor(text, document, name, root.start);
    known.set(name, far);
    return far;
  };
}

function scanAnchors(text: string): readonly AnchoredEntry[] {
  const scanner = new Scanner(text, () => false);
  scanner.scan();
  return scanner.anchors;
}

function scannedAnchor(text: string, entry: AnchoredEntry, before: number): TreeNode | null {
  const inMap = text[entry.start] !== '-';
  const end = entryEnd(text, entry.start, columnOf(text, entry.start), inMap);
  const { root } = composeSlice(text, { start: entry.start, end });
  return root && lastAnchor(root, entry.name, before);
}

function parsedAnchor(
  text: string,
  document: number,
  name: string,
  before: number,
): TreeNode | null {
  const mention = text.indexOf(`&${name}`);
  if (mention === -1 || mention >= before) {
    return null;
  }
  const whole = composeText(text)[document]?.root;
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
