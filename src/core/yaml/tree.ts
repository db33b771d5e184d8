import type { ScalarStyle } from '../model/step.ts';

/** An anchor or a tag in front of a node. */
export interface NodeProperties {
  readonly anchor: string | null;
  readonly tag: string | null;
}

/** What every node of a tree has: its span in the whole text, properties not included. */
interface NodeBase {
  readonly start: number;
  readonly end: number;
  readonly properties: NodeProperties | null;
}

/** Text; an empty value is a scalar without width, at the place where a value would stand. */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: ScalarStyle;
}

/** `*name`. */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
}

/** One key of a mapping with its value. */
export interface MapPair {
  readonly name: string;
  /** The key itself, without `?`, anchor or tag. */
  readonly key: { readonly start: number; readonly end: number; readonly style: ScalarStyle };
  /** Start of the pair: of `?`, of the key's properties, or of the key. */
  readonly start: number;
  /** End of the value, or of the colon when there is none. */
  readonly end: number;
  /** False for `{a, b}`, where a value needs a colon first. */
  readonly hasColon: boolean;
  /** Right behind the colon and the value's anchor and tag; the key's end when there is no colon. */
  readonly valueAt: number;
  /** False for a list, a map or an alias as key. */
  readonly plainKey: boolean;
  readonly value: TreeNode;
}

/** A mapping in block or flow style. */
export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly MapPair[];
}

/** One item of a sequence; it starts at its dash, in flow style at its anchor or tag. */
export interface ListItem {
  readonly start: number;
  readonly end: number;
  /** Right behind the dash and the value's anchor and tag. */
  readonly valueAt: number;
  readonly value: TreeNode;
}

/** A sequence in block or flow style. */
export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly ListItem[];
}

/** A YAML node with its places in the whole text. */
export type TreeNode = ScalarNode | AliasNode | MapNode | ListNode;

/** The values directly inside a node. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
  switch (node.kind) {
    case 'map':
      return node.pairs.map((pair) => pair.value);
    case 'list':
      return node.items.map((item) => item.value);
    case 'scalar':
    case 'alias':
      return [];
    default:
      return node satisfies never;
  }
}

/** Whether a node is a value left out, as after `region:`. */
export function isEmptyValue(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.start === node.end && node.style === 'plain';
}
