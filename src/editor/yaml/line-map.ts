import { indexLines, type LineIndex, type TextEdit, type TextRange } from '#core';

/** A place in a code editor: lines and columns from 1. */
export interface EditorRange {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

/** A change that the code editor reports; all changes of one report refer to the text before. */
export interface EditorChange {
  readonly range: EditorRange;
  readonly text: string;
  /** The same place as `range`, in characters of the editor's text; absent where nobody counted. */
  readonly rangeOffset?: number;
  readonly rangeLength?: number;
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = /\r\n|\r|\n/g;

/** Where the content of a line starts and ends in the text, without its line end. */
function lineContent(text: string, lines: LineIndex, line: number): TextRange {
  const start = lines.lineStart(line) + (line === 1 && text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
  let end = line >= lines.lineCount ? text.length : lines.lineStart(line + 1);
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) {
    end -= 1;
  }
  return { start, end };
}

/** The characters that end a line; empty for the last one. */
function lineEnd(text: string, lines: LineIndex, line: number): string {
  return line >= lines.lineCount || line < 1
    ? ''
    : text.slice(lineContent(text, lines, line).end, lines.lineStart(line + 1));
}

function offsetOf(text: string, lines: LineIndex, line: number, column: number): number {
  const content = lineContent(text, lines, line);
  return Math.min(content.start + column - 1, content.end);
}

/**
 * Keeps two line ends apart that an edit would join: a lone CR directly before an LF would read as one
 * line end. The CR gives way, because the text has to keep its lines.
 */
function keepLinesApart(text: string, edit: TextEdit): TextEdit {
  let { start } = edit.range;
  const { end } = edit.range;
  let inserted = edit.text;
  if (inserted.endsWith('\r') && text[end] === '\n') {
    inserted = inserted.replaceAll('\r', '\n');
  }
  while (start > 0 && text[start - 1] === '\r') {
    const next = inserted === '' ? text[end] : inserted[0];
    if (next !== '\n') {
      break;
    }
    start -= 1;
    inserted = `\n${inserted}`;
  }
  return { range: { start, end }, text: inserted };
}

/**
 * What a code editor reports, as edits of the text. The code editor holds one kind of line end and no
 * byte-order mark; the text may hold any. A new line takes the line end of the line it is typed in.
 *
 * @param lineEnding - The editor's kind of line end: LF lets its offsets serve where the text has no other.
 */
export function toTextEdits(
  text: string,
  changes: readonly EditorChange[],
  lineEnding: string,
): readonly TextEdit[] {
  if (lineEnding === '\n' && !text.startsWith(BYTE_ORDER_MARK) && !text.includes('\r')) {
    const counted = changes.flatMap(
      ({ text: inserted, rangeOffset: start, rangeLength: length }) =>
        start === undefined || length === undefined
          ? []
          : [{ range: { start, end: start + length }, text: inserted.replace(LINE_END, '\n') }],
    );
    if (counted.length === changes.length) {
      return counted;
    }
  }
  const lines = indexLines(text);
  return changes.map(({ range, text: inserted }) => {
    const start = offsetOf(text, lines, range.startLineNumber, range.startColumn);
    const end = offsetOf(text, lines, range.endLineNumber, range.endColumn);
    const neighbour =
      lineEnd(text, lines, range.startLineNumber) ||
      lineEnd(text, lines, range.startLineNumber - 1) ||
      '\n';
    return keepLinesApart(text, {
      range: { start, end: Math.max(start, end) },
      text: inserted.replace(LINE_END, neighbour),
    });
  });
}

/** A span of the text as the code editor counts it. */
export function toEditorRange(text: string, lines: LineIndex, range: TextRange): EditorRange {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const place = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    const shifted = line === 1 ? Math.max(1, column - mark) : column;
    const content = lineContent(text, lines, line);
    return { line, column: Math.min(shifted, content.end - content.start + 1) };
  };
  const start = place(range.start);
  const end = place(range.end);
  return {
    startLineNumber: start.line,
    startColumn: start.column,
    endLineNumber: end.line,
    endColumn: end.column,
  };
}

/** The offset of a place in the code editor. */
export function toOffset(text: string, lines: LineIndex, line: number, column: number): number {
  return offsetOf(text, lines, line, column);
}

/** The text as the code editor holds it, for comparing the two. */
export function asShown(text: string): string {
  return (text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text).replace(LINE_END, '\n');
}

/** One edit that leads from a text to another: all but what they share at both ends. */
export function differenceOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) {
    start += 1;
  }
  let shared = 0;
  while (
    shared < shorter - start &&
    before.charCodeAt(before.length - 1 - shared) === after.charCodeAt(after.length - 1 - shared)
  ) {
    shared += 1;
  }
  return {
    range: { start, end: before.length - shared },
    text: after.slice(start, after.length - shared),
  };
}
