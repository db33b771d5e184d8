import type { TextRange } from '../../model/text.ts';
import { isFirstOnLine, startWithComments } from '../edit/layout.ts';
import { columnOf, lineEndOf, lineStartOf, nextLineOf } from '../lines.ts';
import type { Siblings } from './siblings.ts';

/** The lines of one step in a list in block style, without the last line break. */
export interface Segment extends TextRange {
  /** Offset of the dash's line, below the comments that go with the step. */
  readonly body: number;
}

/**
 * The lines that go with an item: the comments directly above its dash in its column describe it; so
 * do deeper comments below its last value. Comments that a blank line sets off from the dash belong to
 * the list, not to the step. Null where the item does not parse or shares its line with another dash.
 */
export function segmentOf(siblings: Siblings, index: number): Segment | null {
  const { text } = siblings;
  const item = siblings.item(index);
  if (!item || siblings.flow || !isFirstOnLine(text, item.start)) {
    return null;
  }
  const column = columnOf(text, item.start);
  return {
    start: lineStartOf(text, startWithComments(text, item.start)),
    body: lineStartOf(text, item.start),
    end: tailEnd(text, item.end, column, siblings.end),
  };
}

/** Count of blank lines that directly follow a line's end. */
export function blanksBelow(text: string, lineEnd: number): number {
  return linesIn(/(?:\r?\n[ \t]*(?=\r?\n))*/y, text, lineEnd);
}

/** Start of the first line with content below a line's end; the text's end when there is none. */
export function contentBelow(text: string, lineEnd: number): number {
  const blank = /(?:[ \t]*\r?\n)*(?:[ \t]*$)?/y;
  blank.lastIndex = nextLineOf(text, lineEnd);
  blank.test(text);
  return blank.lastIndex;
}

/** End of the last line with content above a line's start; null when there is none. */
export function contentAbove(text: string, lineStart: number): number | null {
  const end = text.slice(0, lineStart).trimEnd().length;
  return end === 0 ? null : lineEndOf(text, end);
}

function linesIn(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return (pattern.exec(text)?.[0] ?? '').split('\n').length - 1;
}

function tailEnd(text: string, end: number, column: number, limit: number): number {
  let last = lineEndOf(text, end);
  for (let line = nextLineOf(text, last); line < limit; line = nextLineOf(text, line)) {
    const content = text.slice(line, lineEndOf(text, line));
    const indent = /^ *(?=#)/.exec(content)?.[0].length;
    if (indent !== undefined && indent > column) {
      last = lineEndOf(text, line);
    } else if (content.trim() !== '') {
      break;
    }
  }
  return last;
}
