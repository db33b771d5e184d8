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
