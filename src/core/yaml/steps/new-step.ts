import { type Pen, writeKey, writeScalar } from '../edit/render.ts';
import { flowStyleOf, styleOfStep } from '../edit/style.ts';
import { columnOf } from '../lines.ts';
import type { ListItem, MapPair } from '../tree.ts';
import { nodeInFlow, pairLines } from './copy-node.ts';
import type { FreshNames } from './names.ts';

/** A step to write: its type, and names that are free. */
export interface NewStep extends FreshNames {
  readonly type: string;
  /** Its other keys, copied from another text; an empty `spec` when they are left out. */
  readonly rest?: readonly MapPair[];
}

/** How the items of a list are written. */
export interface ItemStyle {
  readonly dash: string;
  /** False where steps stand in the list without a `step` key. */
  readonly wrapped: boolean;
  readonly mapIndent: number;
  /** Columns that a list inside a step is deeper than its key. */
  readonly listIndent: number;
}

/** The usual style: `- step:` and two blanks. */
export const USUAL_STYLE: ItemStyle = {
  dash: '- ',
  wrapped: true,
  mapIndent: 2,
  listIndent: 2,
};

/** Reads the style of a neighbour in block style. */
export function itemStyleOf(text: string, item: ListItem): ItemStyle {
  const dash = /^- +(?=\S)/.exec(text.slice(item.start))?.[0] ?? USUAL_STYLE.dash;
  const pairs = item.value.kind === 'map' ? item.value.pairs : [];
  const isBare = pairs.some(({ name }) => name === 'type');
  const nested = pairs.find(({ value }) => value.kind === 'map' && !value.flow);
  const columns = nested ? columnOf(text, nested.value.start) - columnOf(text, nested.start) : 0;
  const mapIndent = columns > 0 ? columns : USUAL_STYLE.mapIndent;
  const { listIndent } = styleOfStep(text, item.value);
  return { dash, wrapped: !isBare, mapIndent, listIndent };
}

/** The lines of a new step as an item in block style; all of them begin with the list's column. */
export function blockSource(column: number, style: ItemStyle, step: NewStep): readonly string[] {
  const pen = blockPen(style);
  const inner = ' '.repeat(style.dash.length + (style.wrapped ? style.mapIndent : 0));
  const keys = [
    `type: ${writeScalar(pen, step.type)}`,
    `name: ${writeScalar(pen, step.name)}`,
    `identifier: ${writeScalar(pen, step.identifier)}`,
    ...(step.rest?.flatMap((pair) => pairLines(pen, 0, pair)) ?? ['spec:']),
  ].map((line) => inner + line);
  const lines = style.wrapped
    ? [`${style.dash}step:`, ...keys]
    : [style.dash + (keys[0] ?? '').slice(inner.length), ...keys.slice(1)];
  return lines.map((line) => ' '.repeat(column) + line);
}

/** A new step as an item in flow style, like its neighbour; in JSON where that is JSON. */
export function flowSource(neighbour: ListItem | null, step: NewStep): string {
  const usual = { ...blockPen(USUAL_STYLE), flow: true };
  const map = neighbour?.value.kind === 'map' ? neighbour.value : null;
  const pen: Pen = map ? { ...usual, ...flowStyleOf(usual, map), flow: true } : usual;
  const colon = pen.compact ? ':' : ': ';
  const texts = [
    ['type', step.type],
    ['name', step.name],
    ['identifier', step.identifier],
  ].map(([key = '', value = '']) => `${writeKey(pen, key)}${colon}${writeScalar(pen, value)}`);
  const rest = step.rest?.map(
    ({ name, value }) => `${writeKey(pen, name)}${colon}${nodeInFlow(pen, value)}`,
  );
  const keys = [...texts, ...(rest ?? [`${writeKey(pen, 'spec')}${colon}{}`])];
  const inner = `{${keys.join(pen.compact ? ',' : ', ')}}`;
  const isBare = map?.pairs.some(({ name }) => name === 'type') ?? false;
  return isBare ? inner : `{${writeKey(pen, 'step')}${colon}${inner}}`;
}

function blockPen({ mapIndent, listIndent }: ItemStyle): Pen {
  return {
    style: { mapIndent, listIndent },
    intent: 'string',
    flow: false,
    json: false,
    compact: false,
  };
}
