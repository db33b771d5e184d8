import type { ScalarIntent, YamlPath } from '../../model/step.ts';
import type { FieldValue } from '../../model/value.ts';
import { quoteScalar, type ScalarPlace } from '../quote.ts';
import type { PartSource } from './row.ts';
import type { FlowStyle, StepStyle } from './style.ts';

/** How new text is written. */
export interface Pen extends FlowStyle {
  readonly style: StepStyle;
  readonly intent: ScalarIntent;
}

/** A value that can be written. */
export type Writable = Exclude<FieldValue, { kind: 'unset' }>;

/** The source of a scalar; JSON takes double quotes. */
export function writeScalar(pen: Pen, text: string, quotes: ScalarPlace['quotes'] = null): string {
  return quoteScalar(text, pen.intent, {
    flow: pen.flow,
    quotes: pen.json ? 'double-quoted' : quotes,
  });
}

/** The source of a key. */
export function writeKey(pen: Pen, name: string): string {
  const quotes = pen.json ? 'double-quoted' : null;
  return quoteScalar(name, 'string', { flow: pen.flow, quotes });
}

/**
 * The source of a key with the value at `rest` below it, such as `resources` with `limits`, `memory`;
 * an index makes a list. In block style for the given column.
 */
export function writePair(
  pen: Pen,
  column: number,
  [name = '', ...rest]: YamlPath,
  value: Writable,
): PartSource {
  const key = writeKey(pen, String(name));
  if (pen.flow) {
    return [`${key}:${pen.compact ? '' : ' '}${writeFlow(pen, rest, value)}`];
  }
  const below = writeBlock(pen, column, rest, value);
  const inline = below.inline === null ? '' : ` ${below.inline}`;
  return [`${key}:${inline}`, ...below.lines];
}

/** The source of a key with a text in the quotes that its neighbours have. */
export function writeQuotedPair(
  pen: Pen,
  name: string,
  text: string,
  quotes: ScalarPlace['quotes'],
): PartSource {
  return [`${writeKey(pen, name)}:${pen.compact ? '' : ' '}${writeScalar(pen, text, quotes)}`];
}

/** The source of a list's item with its dash, whose column is given; a mapping begins behind the dash. */
export function writeItem(pen: Pen, column: number, rest: YamlPath, value: Writable): PartSource {
  const pairs: readonly PartSource[] =
    typeof rest[0] === 'string'
      ? [writePair(pen, column + 2, rest, value)]
      : rest.length === 0 && value.kind === 'map'
        ? value.entries.map((entry) =>
            writePair(pen, column + 2, [entry.name], scalarOf(entry.value)),
          )
        : [[writeFlow(pen, rest, value)]];
  return pairs.flatMap(([head = '', ...below], index) => [
    (index === 0 ? '- ' : ' '.repeat(column + 2)) + head,
    ...below,
  ]);
}

/** A value behind a key: on the key's line, or in complete lines below it. */
export interface BlockSource {
  readonly inline: string | null;
  readonly lines: readonly string[];
}

/** The source of a value in block style; `column` is that of its key. */
export function writeBlock(pen: Pen, column: number, rest: YamlPath, value: Writable): BlockSource {
  const mapColumn = column + pen.style.mapIndent;
  const nested = (parts: readonly PartSource[], at: number): BlockSource => ({
    inline: null,
    lines: parts.flatMap(([head = '', ...others]) => [' '.repeat(at) + head, ...others]),
  });
  const listColumn = column + pen.style.listIndent;
  if (typeof rest[0] === 'number') {
    return nested([writeItem(pen, listColumn, rest.slice(1), value)], listColumn);
  }
  if (rest.length > 0) {
    return nested([writePair(pen, mapColumn, rest, value)], mapColumn);
  }
  switch (value.kind) {
    case 'scalar':
      return { inline: writeScalar(pen, value.text), lines: [] };
    case 'foreign':
      return { inline: value.yaml, lines: [] };
    case 'list':
      return nested(
        value.items.map((item) => [`- ${writeScalar(pen, item)}`]),
        listColumn,
      );
    case 'map':
      return nested(
        value.entries.map((entry) =>
          writePair(pen, mapColumn, [entry.name], scalarOf(entry.value)),
        ),
        mapColumn,
      );
    default:
      return value satisfies never;
  }
}

/** The source of a value in flow style. */
export function writeFlow(pen: Pen, rest: YamlPath, value: Writable): string {
  const flowPen: Pen = { ...pen, flow: true };
  const separator = pen.compact ? ',' : ', ';
  if (typeof rest[0] === 'number') {
    return `[${writeFlow(flowPen, rest.slice(1), value)}]`;
  }
  if (rest.length > 0) {
    return `{${writePair(flowPen, 0, rest, value).join('')}}`;
  }
  switch (value.kind) {
    case 'scalar':
      return writeScalar(flowPen, value.text);
    case 'foreign':
      return value.yaml;
    case 'list':
      return `[${value.items.map((item) => writeScalar(flowPen, item)).join(separator)}]`;
    case 'map': {
      const pairs = value.entries.map((entry) =>
        writePair(flowPen, 0, [entry.name], scalarOf(entry.value)).join(''),
      );
      return `{${pairs.join(separator)}}`;
    }
    default:
      return value satisfies never;
  }
}

function scalarOf(text: string): Writable {
  return { kind: 'scalar', text };
}
