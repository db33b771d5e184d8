import type { YamlPath } from '../../model/step.ts';
import type { TextEdit } from '../../model/text.ts';
import { columnOf, lineBreakAt, lineEndOf } from '../lines.ts';
import { quotesOf } from '../quote.ts';
import { isEmptyValue, type ListItem, type MapPair, type TreeNode } from '../tree.ts';
import { deleteLines, deletion, insertion, isFirstOnLine } from './layout.ts';
import { type Pen, type Writable, writeBlock, writeFlow, writeScalar } from './render.ts';

/** Replaces the text of a scalar, keeping its quotes; an empty value gets its blank. */
export function replaceScalar(outer: Pen, node: TreeNode, content: string, colon = ''): TextEdit {
  const quotes = node.kind === 'scalar' ? quotesOf(node.style) : null;
  // A tag types its value already: behind it, plain text needs no quotes for that.
  const pen: Pen = node.properties?.tag && !quotes ? { ...outer, intent: 'literal' } : outer;
  return isEmptyValue(node)
    ? insertion(node.start, `${colon} ${writeScalar(pen, content)}`)
    : { range: { start: node.start, end: node.end }, text: writeScalar(pen, content, quotes) };
}

/** Gives a key or an item another value, of whatever kind. */
export function replaceValue(
  text: string,
  pen: Pen,
  holder: MapPair | ListItem,
  value: Writable,
  rest: YamlPath = [],
): readonly TextEdit[] {
  const old = holder.value;
  const colon = 'key' in holder && !holder.hasColon ? ':' : '';
  const isBlockCollection = (old.kind === 'map' || old.kind === 'list') && !old.flow;
  const canStandBelow = !pen.flow && 'key' in holder;
  const column = 'key' in holder ? columnOf(text, holder.start) : 0;
  const source = canStandBelow
    ? writeBlock(pen, column, rest, value)
    : { inline: writeFlow(pen, rest, value), lines: [] };
  if (source.inline !== null && !isBlockCollection) {
    return value.kind === 'scalar' && rest.length === 0
      ? [replaceScalar(pen, old, value.text, colon)]
      : [
          isEmptyValue(old)
            ? insertion(old.start, `${colon} ${source.inline}`)
            : { range: { start: old.start, end: old.end }, text: source.inline },
        ];
  }
  if (isBlockCollection && !isFirstOnLine(text, old.start)) {
    const inline = source.inline ?? writeFlow(pen, rest, value);
    return [{ range: { start: old.start, end: old.end }, text: inline }];
  }
  const keyLine = holder.valueAt;
  const lines = source.lines.map((line) => lineBreakAt(text, keyLine) + line).join('');
  if (isBlockCollection) {
    const inline = source.inline === null ? [] : [insertion(keyLine, ` ${source.inline}`)];
    const below = lines === '' ? [] : [insertion(lineEndOf(text, keyLine), lines)];
    return [...inline, ...below, deleteLines(text, old.start, old.end)];
  }
  const lineEnd = lineEndOf(text, old.end);
  const isTrailing = text.slice(old.end, lineEnd).trim() !== '';
  const from = isEmptyValue(old) ? old.start : keyLine;
  return isTrailing
    ? [...(from === old.end ? [] : [deletion(from, old.end)]), insertion(lineEnd, lines)]
    : [{ range: { start: from, end: lineEnd }, text: lines }];
}
