import { ownCopy, type TextRange } from '../model/text.ts';

const BYTE_ORDER_MARK = 0xfeff;

/** Offset of the first character of the line, after a byte-order mark. */
export function lineStartOf(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? Math.min(1, offset) : start;
}

/** Offset of the line's end, before its line break. */
export function lineEndOf(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed === -1) {
    return text.length;
  }
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Offset of the next line's start, or of the text's end. */
export function nextLineOf(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : feed + 1;
}

/** Count of characters between the line's start and the offset. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

/**
 * A node's text for reading it alone. Blanks stand in for what precedes it on its line, where it has
 * lines below that are as deep; in a text of one line they would cost more than all else.
 */
export function cutOut(text: string, { start, end }: TextRange): string {
  const source = ownCopy(text.slice(start, end));
  return source.includes('\n') ? ' '.repeat(columnOf(text, start)) + source : source;
}

/** Number of the line, from 1. */
export function lineNumberOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** The line break at the end of the offset's line; without one there, that of the line above, else LF. */
export function lineBreakAt(text: string, offset: number): '\n' | '\r\n' {
  const feed = text.indexOf('\n', offset);
  const at = feed === -1 ? text.lastIndexOf('\n') : feed;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
