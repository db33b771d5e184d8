import type { TextEdit } from '../../model/text.ts';
import { columnOf, lineBreakAt, lineEndOf, lineStartOf } from '../lines.ts';
import {
  deleteLines,
  deletion,
  endWithDeeperComments,
  insertion,
  insertLinesAbove,
  insertLinesBelow,
  isFirstOnLine,
  isLastOnLine,
  type Row,
  startWithComments,
} from './layout.ts';

/** New source of a part: its lines, the first without indentation, the others complete. */
export type PartSource = readonly string[];

/** Puts parts in front of the part at `index`, or behind the last one. */
export function insertParts(
  text: string,
  row: Row,
  index: number,
  sources: readonly PartSource[],
): readonly TextEdit[] {
  if (sources.length === 0) {
    return [];
  }
  if (row.flow) {
    return insertFlowParts(
      text,
      row,
      index,
      sources.map((lines) => lines.join(' ')),
    );
  }
  const before = row.parts[index - 1];
  const after = row.parts[index];
  const first = row.parts[0] ?? row;
  const column = columnOf(text, first.start);
  const indent = ' '.repeat(column);
  const lines = sources.flatMap(([head = '', ...rest]) => [indent + head, ...rest]);
  if (before) {
    const isMap = text[before.start] !== '-';
    const at = isMap ? endWithDeeperComments(text, before, column) : before.end;
    return [insertLinesBelow(text, at, lines)];
  }
  if (after && isFirstOnLine(text, after.start)) {
    return [insertLinesAbove(text, startWithComments(text, after.start), lines)];
  }
  const lineBreak = lineBreakAt(text, first.start);
  return [insertion(first.start, `${lines.join(lineBreak).slice(column)}${lineBreak}${indent}`)];
}

function insertFlowParts(
  text: string,
  row: Row,
  index: number,
  sources: readonly string[],
): readonly TextEdit[] {
  const before = row.parts[index - 1];
  const after = row.parts[index];
  const separator = flowSeparator(text, row);
  const joined = sources.join(separator);
  if (before) {
    const lineEnd = lineEndOf(text, before.end);
    const [, comma, comment] =
      /^[ \t]*(,?)[ \t]*(#.*)?$/.exec(text.slice(before.end, lineEnd)) ?? [];
    if (!comment) {
      return [insertion(before.end, separator + joined)];
    }
    const indent = ' '.repeat(columnOf(text, before.start));
    const line = lineBreakAt(text, before.end) + indent + joined;
    return comma
      ? [insertion(lineEnd, `${line},`)]
      : [insertion(before.end, ','), insertion(lineEnd, line)];
  }
  if (after) {
    return [insertion(after.start, joined + separator)];
  }
  const isMap = text[row.start] === '{';
  const inner = text.slice(row.start + 1, row.end - 1);
  const padded = isMap ? ` ${joined} ` : joined;
  return inner.trim() === ''
    ? [{ range: { start: row.start + 1, end: row.end - 1 }, text: padded }]
    : [insertion(row.start + 1, padded)];
}

// What stands between two parts already, so that JSON in lines stays in lines.
function flowSeparator(text: string, row: Row): string {
  for (const [index, part] of row.parts.entries()) {
    const next = row.parts[index + 1];
    const between = next && text.slice(part.end, next.start);
    if (between && /^\s*,\s*$/.test(between)) {
      return between;
    }
  }
  const first = row.parts[0];
  if (
    first &&
    text[row.start + 1] === '"' &&
    /^"[^"]*":\S/.test(text.slice(first.start, first.end))
  ) {
    return ',';
  }
  const ownLine = first && isFirstOnLine(text, first.start);
  return ownLine ? `,${lineBreakAt(text, first.start)}${lineIndent(text, first.start)}` : ', ';
}

function lineIndent(text: string, offset: number): string {
  return text.slice(lineStartOf(text, offset), offset);
}

/** Takes parts out; not all of them, which is for the caller to decide. */
export function removeParts(
  text: string,
  row: Row,
  indexes: readonly number[],
): readonly TextEdit[] {
  if (row.flow) {
    return runsOf(indexes).flatMap(([first, last]) => removeFlowRun(text, row, first, last));
  }
  return runsOf(indexes).flatMap(([first, last]) => removeBlockRun(text, row, first, last));
}

function removeBlockRun(text: string, row: Row, first: number, last: number): readonly TextEdit[] {
  const from = row.parts[first] ?? row;
  const to = row.parts[last] ?? row;
  for (let index = first; index < last; index += 1) {
    // Comments on lines of their own stay, so the run is taken out around them.
    const lineEnd = lineEndOf(text, row.parts[index]?.end ?? 0);
    if (text.slice(lineEnd, row.parts[index + 1]?.start).trim() !== '') {
      return [
        ...removeBlockRun(text, row, first, index),
        ...removeBlockRun(text, row, index + 1, last),
      ];
    }
  }
  if (isFirstOnLine(text, from.start)) {
    return [deleteLines(text, from.start, to.end)];
  }
  // The first part stands behind a dash: the next one takes its place, unless comments are between.
  const lineEnd = lineEndOf(text, to.end);
  const next = row.parts[last + 1];
  if (next && text.slice(lineEnd, next.start).trim() === '') {
    return [deletion(from.start, next.start)];
  }
  return [deletion(text.slice(0, from.start).trimEnd().length, lineEnd)];
}

function removeFlowRun(text: string, row: Row, first: number, last: number): readonly TextEdit[] {
  const from = row.parts[first] ?? row;
  const to = row.parts[last] ?? row;
  const before = row.parts[first - 1];
  const after = row.parts[last + 1];
  const behind = /^[ \t]*,?/.exec(text.slice(to.end))?.[0] ?? '';
  const ownLines = isFirstOnLine(text, from.start) && isLastOnLine(text, to.end + behind.length);
  if (ownLines) {
    const lines = deleteLines(text, from.start, to.end);
    const comma = before && !after && !behind.endsWith(',') ? text.indexOf(',', before.end) : -1;
    return comma === -1 ? [lines] : [deletion(comma, comma + 1), lines];
  }
  if (after) {
    return [deletion(from.start, after.start)];
  }
  return [deletion(before?.end ?? from.start, to.end)];
}

function runsOf(indexes: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const index of indexes.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === index - 1) {
      run[1] = index;
    } else {
      runs.push([index, index]);
    }
  }
  return runs;
}
