import type { OutlineNode } from '#core';
import type { EditorState } from '../session/editor-store.ts';

/** An outline and which step of it is selected, of the same state: an index means nothing in another one. */
export interface ShownOutline {
  readonly outline: readonly OutlineNode[];
  readonly selected: number | null;
}

/** The outline of a state. */
export function outlineOf({ view, session }: EditorState): ShownOutline {
  return { outline: view.outline, selected: session.selected };
}

/** Whether two are the same; the nodes are the same objects while nothing of them changes. */
export function sameOutline(a: ShownOutline, b: ShownOutline): boolean {
  return a.outline === b.outline && a.selected === b.selected;
}

/** The step nodes of an outline in their order. */
export function stepsOf(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => (node.kind === 'step' ? [node] : stepsOf(node.children)));
}

/**
 * The nodes that match a text, each with what is above it; all of them for an empty text. Every word of
 * the text has to be in the label, the registry's letters, the Id or the type of a node or of one above.
 */
export function filterNodes(nodes: readonly OutlineNode[], text: string): readonly OutlineNode[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? nodes : nodes.flatMap((node) => filterNode(node, words));
}

function filterNode(node: OutlineNode, words: readonly string[]): readonly OutlineNode[] {
  const own = `${node.label} ${node.code ?? ''} ${node.terms}`.toLowerCase();
  const missing = words.filter((word) => !own.includes(word));
  if (missing.length === 0) {
    return [node];
  }
  const children = node.children.flatMap((child) => filterNode(child, missing));
  return children.length === 0 ? [] : [{ ...node, children }];
}

/** The part of an outline that is drawn. */
export interface OutlinePage {
  readonly nodes: readonly OutlineNode[];
  /** How many steps are on the pages before and after it. */
  readonly before: number;
  readonly after: number;
  /** A step of the page before and of the page after it; null where there is none. */
  readonly previous: number | null;
  readonly next: number | null;
}

/**
 * Cuts a long outline into pages of whole nodes, as near to the top as fit, and gives the page with a
 * step; so it stays the same while a person works nearby. Thousands of rows at once would make the
 * browser wait.
 */
export function pageAround(
  nodes: readonly OutlineNode[],
  around: number | null,
  most: number,
): OutlinePage {
  const pages = pagesOf(nodes, most);
  const steps = pages.map((page) => stepsOf(page));
  const found = steps.findIndex((page) => page.some(({ step }) => step === around));
  const at = Math.max(found, 0);
  const count = (some: readonly (readonly OutlineNode[])[]) => some.flat().length;
  return {
    nodes: pages[at] ?? [],
    before: count(steps.slice(0, at)),
    after: count(steps.slice(at + 1)),
    previous: steps[at - 1]?.[0]?.step ?? null,
    next: steps[at + 1]?.[0]?.step ?? null,
  };
}

function pagesOf(nodes: readonly OutlineNode[], most: number): readonly (readonly OutlineNode[])[] {
  const pages: OutlineNode[][] = [];
  let room = 0;
  for (const node of nodes.flatMap((one) => partsOf(one, most))) {
    const count = stepsOf([node]).length;
    const page = pages.at(-1);
    if (page && count <= room) {
      page.push(node);
      room -= count;
    } else {
      pages.push([node]);
      room = most - count;
    }
  }
  return pages;
}

/** A node, or its parts where it alone is more than a page. */
function partsOf(node: OutlineNode, most: number): readonly OutlineNode[] {
  return stepsOf([node]).length <= most
    ? [node]
    : pagesOf(node.children, most).map((children) => ({ ...node, children }));
}
