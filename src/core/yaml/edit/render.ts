import type { ScalarIntent } from '../../model/step.ts';
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
 * The source of a key with the value under the keys of `rest`, such as `resources` with
 * `limits`, `memory`; in block style for the given column.
 */
export function writePair(
  pen: Pen,
  column: number,
  [name = '', ...rest]: readonly string[],
  value: Writable,
): PartSource {
  const key = writeKey(pen, name);
  if (pen.flow) {
    return [`${key}:${pen.compact ? '' : ' '}${writeFlow(pen, rest, value)}`];
  }
  const below = writeBlock(pen, column, rest, value);
  const inline = below.inline === null ? '' : ` ${below.inline}`;
  return [`${key}:${inline}`, ...below.lines];
}

/** A value behind a key: on the key's line, or in complete lines below it. */
export interface BlockSource {
  readonly inline: string | null;
  readonly lines: readonly string[];
}

/** The source of a value in block style; `column` is that of its key. */
export function writeBlock(
  pen: Pen,
  column: number,
  rest: readonly string[],
  value: Writable,
): BlockSource {
  const mapColumn = column + pen.style.mapIndent;
  const nested = (parts: readonly PartSource[], at: number): BlockSource => ({
    inline: null,
    lines: parts.flatMap(([head = '', ...others]) => [' '.repeat(at) + head, ...others]),
  });
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
        column + pen.style.listIndent,
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
export function writeFlow(pen: Pen, rest: readonly string[], value: Writable): string {
  const flowPen: Pen = { ...pen, flow: true };
  const separator = pen.compact ? ',' : ', ';
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
