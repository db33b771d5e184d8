import type { OutlineNode } from '#core';

/** The step nodes of an outline in their order. */
export function stepsOf(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => (node.kind === 'step' ? [node] : stepsOf(node.children)));
}

/** The nodes that match a text, each with what is above it; all of them for an empty text. */
export function filterNodes(nodes: readonly OutlineNode[], text: string): readonly OutlineNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') {
    return nodes;
  }
  return nodes.flatMap((node) => {
    if (`${node.label} ${node.code ?? ''}`.toLowerCase().includes(wanted)) {
      return [node];
    }
    const children = filterNodes(node.children, wanted);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

/** How many steps the tree draws at once; thousands would make the page wait. */
const STEPS_ON_A_PAGE = 300;

/** The part of an outline that is drawn, and how many steps are not in it. */
export interface OutlinePage {
  readonly nodes: readonly OutlineNode[];
  readonly hidden: number;
}

/**
 * Cuts a long outline into pages of whole top-level nodes, and gives the page with the selected
 * step, so that it stays the same while a person works nearby.
 */
export function pageAround(
  nodes: readonly OutlineNode[],
  selected: number | null,
  most = STEPS_ON_A_PAGE,
): OutlinePage {
  const all = stepsOf(nodes).length;
  if (all <= most) {
    return { nodes, hidden: 0 };
  }
  let page: OutlineNode[] = [];
  let count = 0;
  let found = false;
  for (const node of nodes) {
    const steps = stepsOf([node]);
    if (count > 0 && count + steps.length > most) {
      if (found || selected === null) {
        break;
      }
      page = [];
      count = 0;
    }
    page.push(node);
    count += steps.length;
    found ||= steps.some(({ step }) => step === selected);
  }
  return { nodes: page, hidden: all - count };
}
