import { sortEdits, type TextEdit, type TextRange } from '../../model/text.ts';
import { lineBreakAt, lineEndOf, lineStartOf, nextLineOf } from '../lines.ts';

/** A pair or an item of a collection. */
export type Part = TextRange;

/** A mapping or sequence as a row of parts. */
export interface Row extends TextRange {
  readonly flow: boolean;
  readonly parts: readonly Part[];
}

/** An edit that puts text in at an offset. */
export function insertion(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}

/** An edit that takes a span out. */
export function deletion(start: number, end: number): TextEdit {
  return { range: { start, end }, text: '' };
}

/** Whether only blanks precede the offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStartOf(text, offset), offset));
}

/** Whether nothing but blanks and a comment follows the offset on its line. */
export function isLastOnLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:#.*)?$/.test(text.slice(offset, lineEndOf(text, offset)));
}

/** Takes out the lines from `start` through `end`, with what follows `end` on its line. */
export function deleteLines(text: string, start: number, end: number): TextEdit {
  return deletion(lineStartOf(text, start), nextLineOf(text, end));
}

/**
 * The edits, changed so that a text without a final line break gets none when its last lines are
 * taken out.
 */
export function settleEnd(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const before = [...sortEdits(edits)];
  let start = text.length;
  while (before.at(-1)?.text === '' && before.at(-1)?.range.end === start) {
    start = before.pop()?.range.start ?? start;
  }
  const isWholeLine = start < text.length && text[start - 1] === '\n';
  const from = start - (text[start - 2] === '\r' ? 2 : 1);
  if (!isWholeLine || text.endsWith('\n') || (before.at(-1)?.range.end ?? 0) > from) {
    return edits;
  }
  return [...before, deletion(from, text.length)];
}

/** Puts whole lines (without line breaks at their ends) below the line of an offset. */
export function insertLinesBelow(text: string, offset: number, lines: readonly string[]): TextEdit {
  const lineBreak = lineBreakAt(text, offset);
  return insertion(lineEndOf(text, offset), lines.map((line) => lineBreak + line).join(''));
}

/** Puts whole lines above the line of an offset. */
export function insertLinesAbove(text: string, offset: number, lines: readonly string[]): TextEdit {
  const lineBreak = lineBreakAt(text, offset);
  return insertion(lineStartOf(text, offset), lines.map((line) => line + lineBreak).join(''));
}

/**
 * The offset of the last own-line comment, deeper than `column`, that follows a part: directly, or below
 * blank lines where the part has lines that are as deep.
 */
export function endWithDeeperComments(text: string, part: Part, column: number): number {
  const hasLines = text.slice(part.start, part.end).includes('\n');
  let last = part.end;
  for (let line = nextLineOf(text, last); line < text.length; line = nextLineOf(text, line)) {
    const content = text.slice(line, lineEndOf(text, line));
    const indent = /^ *(?=#)/.exec(content)?.[0].length ?? 0;
    if (indent > column) {
      last = line;
    } else if (!hasLines || content.trim() !== '') {
      break;
    }
  }
  return last;
}

/** The start of the comment block that stands directly above an offset's line, in its column. */
export function startWithComments(text: string, offset: number): number {
  const column = offset - lineStartOf(text, offset);
  let first = offset;
  while (lineStartOf(text, first) > 1) {
    const above = lineStartOf(text, lineStartOf(text, first) - 1);
    const indent = /^ *(?=#)/.exec(text.slice(above, lineEndOf(text, above)))?.[0].length;
    if (indent !== column) {
      break;
    }
    first = above;
  }
  return first;
}
