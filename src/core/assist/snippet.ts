import type { FieldDefinition, FieldKind } from '../fields/index.ts';
import { needsQuotes } from '../yaml/index.ts';
import type { Place } from './place/index.ts';
import type { KnownKey } from './spot.ts';

/** How new lines at a place are written. */
export interface Layout {
  /** Blanks before every line but the first. */
  readonly column: number;
  /** Blanks that a mapping stands deeper than its key. */
  readonly unit: number;
  /** List items stand in the column of their key. */
  readonly isFlush: boolean;
  readonly isFlow: boolean;
}

const DASH = '- ';

function isItem({ role, needsDash }: Place): boolean {
  return role === 'item' || needsDash;
}

/** What has to be written in front of anything at a place. */
export function beforeText({ isTight, needsDash }: Place): string {
  return `${isTight ? ' ' : ''}${needsDash ? DASH : ''}`;
}

/** The layout that the neighbours of a place have. */
export function layoutOf(place: Place): Layout {
  const { levels, isFlow } = place;
  const column = (levels[0]?.column ?? 0) + (isItem(place) ? DASH.length : 0);
  const steps = levels.flatMap((level, index) => {
    const outer = levels[index + 1];
    const isNested = outer?.kind === 'map' && level.kind === 'map' && !level.isFlow;
    return isNested && level.column > outer.column ? [level.column - outer.column] : [];
  });
  const isFlush = levels.some(({ hasFlushList }) => hasFlushList);
  return { column: Math.max(column, 0), unit: steps[0] ?? 2, isFlush, isFlow };
}

/** Text in a snippet that stands for itself. */
export function plain(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Gives the parts to fill in their numbers. */
export type Stops = (text?: string) => string;

/** Counts the parts of one snippet from 1. */
export function countStops(): Stops {
  let count = 0;
  return (text = '') => {
    count += 1;
    return text === '' ? `\${${count}}` : `\${${count}:${plain(text)}}`;
  };
}

/** A part to fill in, in quotes where readers would take its example for something else than text. */
export function stopFor(stops: Stops, text: string, layout: Pick<Layout, 'isFlow'>): string {
  return text !== '' && needsQuotes(text, layout.isFlow) ? `"${stops(text)}"` : stops(text);
}

/** How the value of a kind is written: behind its key, or on lines below it. */
type Written = { readonly line: string } | { readonly below: readonly string[] };

interface Writer {
  readonly field: FieldDefinition;
  readonly layout: Layout;
  readonly stops: Stops;
  /** The keys of a structure. */
  readonly inner: () => readonly string[];
}

function text({ field, stops, layout }: Writer): Written {
  return { line: stopFor(stops, field.example ?? '', layout) };
}

function bare({ field, stops }: Writer): Written {
  return { line: stops(field.example ?? '') };
}

function items(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

function entry(stops: Stops, layout: Layout, example: string): string {
  const [name = '', value = ''] = example.split('=');
  return `${stops(name)}: ${stopFor(stops, value, layout)}`;
}

const WRITERS: Readonly<Record<FieldKind['kind'], (writer: Writer) => Written>> = {
  text,
  choice: text,
  connector: text,
  duration: text,
  quantity: bare,
  integer: bare,
  switch: ({ stops }) => ({ line: stops('true') }),
  list: ({ field, stops, layout }) => {
    const item = stopFor(stops, field.example ?? '', layout);
    return layout.isFlow ? { line: `[${item}]` } : { below: items([item]) };
  },
  map: ({ field, stops, layout }) => {
    const pair = entry(stops, layout, field.example ?? '');
    return layout.isFlow ? { line: `{ ${pair} }` } : { below: [pair] };
  },
  mapping: ({ inner }) => ({ below: inner() }),
  records: ({ inner, stops }) => {
    const lines = inner();
    return { below: items(lines.length === 0 ? [stops()] : lines) };
  },
  matrix: ({ stops, layout }) => ({
    below: [`${stops('axis')}:`, ...indented(items([stops('value')]), layout.isFlush ? 0 : 2)],
  }),
  maps: ({ stops }) => ({ below: items([`${stops('axis')}: ${stops('value')}`]) }),
};

function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}

function isList(lines: readonly string[]): boolean {
  return lines[0]?.startsWith('- ') === true;
}

const MAPS: ReadonlySet<string> = new Set(['mapping', 'records', 'matrix', 'maps']);

/** Whether the value of a key is written over lines, which flow style does not do. */
function isMap({ field }: KnownKey): boolean {
  return field === null || MAPS.has(field.kind.kind);
}

/** The lines of a key with its value, or with the keys inside it that have to be there. */
export function keyLines(key: KnownKey, layout: Layout, stops: Stops): readonly string[] {
  if (layout.isFlow && isMap(key)) {
    return [`${key.name}: { ${stops()} }`];
  }
  const inner = () => key.inner.flatMap((one) => keyLines(one, layout, stops));
  const written: Written =
    key.field === null
      ? { below: inner() }
      : WRITERS[key.field.kind.kind]({ field: key.field, layout, stops, inner });
  if ('line' in written) {
    return [`${key.name}: ${written.line}`];
  }
  const deeper = isList(written.below) && layout.isFlush ? 0 : layout.unit;
  return [`${key.name}:`, ...indented(written.below, deeper)];
}

/** Lines as the text of an item at a place. */
export function snippetOf(lines: readonly string[], { column }: Pick<Layout, 'column'>): string {
  return lines.join(`\n${' '.repeat(column)}`);
}
