import { type Pen, writeKey, writeScalar } from '../edit/render.ts';
import { readsAsString } from '../quote.ts';
import type { MapPair, ScalarNode, TreeNode } from '../tree.ts';

/**
 * The lines of a key and its value in the style of another text, the first without indentation. What
 * the value says stays; its comments, anchors and tags do not come along. A list inside a list, and a
 * map in one, is written in flow style.
 * @param column that of the key
 */
export function pairLines(pen: Pen, column: number, { name, value }: MapPair): readonly string[] {
  const key = `${writeKey(pen, name)}:`;
  if (value.kind === 'map' && value.pairs.length > 0) {
    const inner = column + pen.style.mapIndent;
    const lines = value.pairs.flatMap((pair) => indented(inner, pairLines(pen, inner, pair)));
    return [key, ...lines];
  }
  if (value.kind === 'list' && value.items.length > 0) {
    const dash = `${' '.repeat(column + pen.style.listIndent)}- `;
    return [key, ...value.items.map((item) => dash + nodeOnLine(pen, item.value))];
  }
  const source = nodeOnLine(pen, value);
  return [source === '' ? key : `${key} ${source}`];
}

/** A value in one line of flow style. */
export function nodeInFlow(pen: Pen, node: TreeNode): string {
  const flowPen: Pen = { ...pen, flow: true };
  const comma = pen.compact ? ',' : ', ';
  switch (node.kind) {
    case 'scalar':
      return scalarSource(flowPen, node);
    case 'alias':
      return `*${node.name}`;
    case 'list':
      return `[${node.items.map(({ value }) => nodeInFlow(flowPen, value)).join(comma)}]`;
    case 'map': {
      const colon = pen.compact ? ':' : ': ';
      const pairs = node.pairs.map(
        ({ name, value }) => `${writeKey(flowPen, name)}${colon}${nodeInFlow(flowPen, value)}`,
      );
      return `{${pairs.join(comma)}}`;
    }
    default:
      return node satisfies never;
  }
}

function nodeOnLine(pen: Pen, node: TreeNode): string {
  return node.kind === 'scalar' ? scalarSource(pen, node) : nodeInFlow(pen, node);
}

/** Plain text that is no string to a reader, such as `true`, stays plain; all else means its text. */
function scalarSource(pen: Pen, { style, text }: ScalarNode): string {
  if (style === 'plain' && text === '') {
    return pen.json ? 'null' : '';
  }
  const intent = style === 'plain' && !readsAsString(text) ? 'literal' : 'string';
  return writeScalar({ ...pen, intent }, text);
}

function indented(column: number, [head = '', ...below]: readonly string[]): readonly string[] {
  return [' '.repeat(column) + head, ...below];
}
