import type { YamlPath } from '../../model/step.ts';
import type { StepTree } from '../parse-step.ts';
import type { ListItem, ListNode, MapNode, MapPair, TreeNode } from '../tree.ts';
import type { Pen } from './render.ts';
import { type EditResult, edited } from './result.ts';
import { removeParts } from './row.ts';
import { replaceValue } from './value.ts';

/** One collection on the way to what is removed, and the part of it that leads there. */
interface Way {
  readonly node: MapNode | ListNode;
  readonly index: number;
  /** The pair or item that holds the collection; null for the step itself. */
  readonly holder: MapPair | ListItem | null;
}

/**
 * Removes what stands at a path, with its lines and its trailing comment. A mapping or list that
 * would be left empty goes as well, except `spec`, which becomes `{}`: without it a step is invalid.
 */
export function unsetValue(tree: StepTree, pen: Pen, path: YamlPath): EditResult {
  const ways = waysTo(tree.root, path);
  for (const [depth, way] of [...ways.entries()].reverse()) {
    const parts = partsOf(way.node);
    if (parts.length > 1) {
      return edited(removeParts(tree.text, { ...way.node, parts }, [way.index]));
    }
    if (!way.holder) {
      return edited([{ range: { start: way.node.start, end: way.node.end }, text: '{}' }]);
    }
    if (depth === 1 && path[0] === 'spec') {
      const holderPen: Pen = { ...pen, flow: tree.root.kind === 'map' && tree.root.flow };
      const empty = { kind: 'foreign', yaml: '{}' } as const;
      return edited(replaceValue(tree.text, holderPen, way.holder, empty));
    }
  }
  return edited([]);
}

/** The path of what goes with a path that is removed: itself, or the outermost container left empty. */
export function removedWith(root: TreeNode, path: YamlPath): YamlPath {
  const depth = waysTo(root, path).findLastIndex(({ node }) => partsOf(node).length > 1);
  return path.slice(0, depth + 1);
}

function partsOf(node: MapNode | ListNode): readonly (MapPair | ListItem)[] {
  return node.kind === 'map' ? node.pairs : node.items;
}

function waysTo(root: TreeNode, path: YamlPath): readonly Way[] {
  const ways: Way[] = [];
  let node = root;
  let holder: MapPair | ListItem | null = null;
  for (const key of path) {
    if (node.kind !== 'map' && node.kind !== 'list') {
      return [];
    }
    const index: number =
      node.kind === 'map' ? node.pairs.findIndex((pair) => pair.name === String(key)) : Number(key);
    const part: MapPair | ListItem | undefined =
      node.kind === 'map' ? node.pairs[index] : node.items[index];
    if (!part) {
      return [];
    }
    ways.push({ node, index, holder });
    holder = part;
    node = part.value;
  }
  return ways;
}
