import type { TextEdit } from '../../model/text.ts';
import type { MapEntry } from '../../model/value.ts';
import { columnOf } from '../lines.ts';
import type { Lookup } from '../lookup.ts';
import { quoteScalar, quotesOf } from '../quote.ts';
import { scalarText } from '../read.ts';
import type { ListNode, MapNode } from '../tree.ts';
import { changeRow } from './change-row.ts';
import { type Pen, writeKey, writePair, writeQuotedPair, writeScalar } from './render.ts';
import { flowStyleOf, quotesOfItems, quotesOfValues } from './style.ts';
import { replaceValue } from './value.ts';

/** The edits that make a list hold these items. */
export function changeList(
  text: string,
  lookup: Lookup,
  outer: Pen,
  list: ListNode,
  items: readonly string[],
): readonly TextEdit[] {
  const pen: Pen = { ...outer, ...flowStyleOf(outer, list) };
  const quotes = quotesOfItems(list);
  const prefix = list.flow ? '' : dashPrefix(text, list);
  return changeRow(text, {
    row: { ...list, parts: list.items },
    old: list.items.map((item, index) => scalarText(lookup, item.value) ?? `\0${index}`),
    next: items,
    contentStart: (old) => {
      const item = list.items[old];
      const behindDash = /^-[ \t]*/.exec(text.slice(item?.start))?.[0].length ?? 0;
      return (item?.start ?? list.start) + (list.flow ? 0 : behindDash);
    },
    isUnchanged: () => true,
    patch: (old, next) => {
      const item = list.items[old];
      const content = items[next] ?? '';
      return !item || scalarText(lookup, item.value) === content
        ? []
        : replaceValue(text, pen, item, { kind: 'scalar', text: content });
    },
    write: (next) => [writeScalar(pen, items[next] ?? '', quotes)],
    prefix,
  });
}

/** The edits that make a mapping of texts hold these entries. */
export function changeMap(
  text: string,
  lookup: Lookup,
  outer: Pen,
  map: MapNode,
  entries: readonly MapEntry[],
): readonly TextEdit[] {
  const pen: Pen = { ...outer, ...flowStyleOf(outer, map) };
  const quotes = quotesOfValues(map);
  const column = columnOf(text, map.pairs[0]?.start ?? map.start);
  const isSame = (old: number, next: number) => {
    const node = map.pairs[old]?.value;
    return node !== undefined && scalarText(lookup, node) === entries[next]?.value;
  };
  return changeRow(text, {
    row: { ...map, parts: map.pairs },
    old: map.pairs.map((pair) => pair.name),
    next: entries.map((entry) => entry.name),
    contentStart: (old) => map.pairs[old]?.start ?? map.start,
    isUnchanged: isSame,
    patch: (old, next) => {
      const pair = map.pairs[old];
      const entry = entries[next];
      if (!pair || !entry) {
        return [];
      }
      const keyQuotes = quotesOf(pair.key.style);
      const key =
        keyQuotes === null
          ? writeKey(pen, entry.name)
          : quoteScalar(entry.name, 'string', { flow: pen.flow, quotes: keyQuotes });
      return [
        ...(pair.name === entry.name
          ? []
          : [{ range: { start: pair.key.start, end: pair.key.end }, text: key }]),
        ...(isSame(old, next)
          ? []
          : replaceValue(text, pen, pair, { kind: 'scalar', text: entry.value })),
      ];
    },
    write: (next) => {
      const { name, value } = entries[next] ?? { name: '', value: '' };
      return quotes === null
        ? writePair(pen, column, [name], { kind: 'scalar', text: value })
        : writeQuotedPair(pen, name, value, quotes);
    },
    prefix: '',
  });
}

function dashPrefix(text: string, list: ListNode): string {
  const first = list.items[0];
  return (first && /^- +(?=\S)/.exec(text.slice(first.start, first.value.start + 1))?.[0]) ?? '- ';
}
