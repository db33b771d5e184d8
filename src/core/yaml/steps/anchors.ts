import type { TextEdit } from '../../model/text.ts';
import { deletion } from '../edit/layout.ts';
import { lineNumberOf, lineStartOf } from '../lines.ts';
import { childrenOf, type ListItem, type TreeNode } from '../tree.ts';

/** The anchors and the aliases at or below a node. */
export interface NamesOfAnchors {
  readonly anchors: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}

/** Lists what a node names and what it refers to. */
export function anchorNames(node: TreeNode): NamesOfAnchors {
  const anchors = new Set<string>();
  const aliases = new Set<string>();
  const visit = (one: TreeNode) => {
    if (one.properties?.anchor) {
      anchors.add(one.properties.anchor);
    }
    if (one.kind === 'alias') {
      aliases.add(one.name);
    }
    childrenOf(one).forEach(visit);
  };
  visit(node);
  return { anchors, aliases };
}

/** Why an item can't be taken out: what it anchors is used below it; null when nothing is. */
export function anchorInUse(text: string, item: ListItem): string | null {
  for (const name of anchorNames(item.value).anchors) {
    const [use] = usesBelow(text, name, item.end);
    if (use !== undefined) {
      return `Line ${lineNumberOf(text, use)} refers to the anchor &${name} in this step: give it a value of its own first.`;
    }
  }
  return null;
}

/** Offsets of the aliases of a name from an offset to the end of its document, save in lines of comments. */
export function usesBelow(text: string, name: string, from: number): readonly number[] {
  const end = /^(?:---|\.\.\.)(?=\s|$)/gm;
  end.lastIndex = from;
  const limit = end.exec(text)?.index ?? text.length;
  const alias = new RegExp(`(?<![^\\s,[{:])\\*${escaped(name)}(?=[\\s,\\]}]|$)`, 'g');
  const uses = [...text.slice(from, limit).matchAll(alias)].map((use) => from + use.index);
  return uses.filter((use) => !/^\s*#/.test(text.slice(lineStartOf(text, use), use)));
}

/** Why two items can't change places; null when they can. */
export function anchorOrder(first: ListItem, second: ListItem): string | null {
  const one = anchorNames(first.value);
  const two = anchorNames(second.value);
  const shared = [...one.anchors].find((name) => two.aliases.has(name) || two.anchors.has(name));
  const name = shared ?? [...two.anchors].find((anchor) => one.aliases.has(anchor));
  return name === undefined
    ? null
    : `Both steps use the anchor &${name}, so their order counts: edit the text.`;
}

/** The edits that take the anchors out of an item, so that a copy of it does not name them again. */
export function withoutAnchors(text: string, item: ListItem): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const strip = (start: number, end: number) => {
    const found = /^&[^\s,[\]{}]+[ \t]*|[ \t]&[^\s,[\]{}]+/.exec(text.slice(start, end + 1));
    if (found) {
      const at = start + found.index;
      edits.push(deletion(at, at + found[0].length));
    }
  };
  const visit = (node: TreeNode) => {
    if (node.kind === 'map') {
      for (const pair of node.pairs) {
        strip(pair.key.end, pair.valueAt);
        visit(pair.value);
      }
    } else if (node.kind === 'list') {
      for (const one of node.items) {
        strip(one.start, one.valueAt);
        visit(one.value);
      }
    }
  };
  strip(item.start, item.valueAt);
  visit(item.value);
  return edits;
}

function escaped(name: string): string {
  return name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
