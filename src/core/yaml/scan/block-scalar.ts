import { lineEndOf, nextLineOf } from '../lines.ts';
import { isBlank, isRestEmpty, SPACE } from './characters.ts';
import { isMarker } from './tokens.ts';

/**
 * Reads past the block scalar whose `|` or `>` stands at `at` in an entry of column `parent`.
 * Gives the end of its last text and the start of the line after it, or null when the header or
 * the indentation is unusual.
 */
export function blockScalarEnd(
  text: string,
  at: number,
  parent: number,
): { end: number; next: number } | null {
  const header = /[|>](?:[-+]?[1-9]?|[1-9][-+])(?=\s|$)/y;
  header.lastIndex = at;
  const match = header.exec(text)?.[0];
  if (match === undefined || !isRestEmpty(text, at + match.length)) {
    return null;
  }
  const explicit = /\d/.exec(match)?.[0];
  let indent = explicit ? Math.max(parent, 0) + Number(explicit) : 0;
  let deepestBlank = 0;
  let end = at + match.length;
  let lineStart = nextLineOf(text, at);
  while (lineStart < text.length) {
    let next = lineStart;
    while (text.charCodeAt(next) === SPACE) {
      next += 1;
    }
    const column = next - lineStart;
    const lineEnd = lineEndOf(text, next);
    if (next === lineEnd) {
      deepestBlank = Math.max(deepestBlank, column);
    } else {
      if (column <= parent || (parent < 0 && isMarker(text, lineStart))) {
        break;
      }
      if (indent === 0) {
        indent = column;
        if (deepestBlank > column) {
          return null;
        }
      }
      if (column < indent) {
        break;
      }
      end = trimmedEnd(text, next, lineEnd, end);
    }
    lineStart = nextLineOf(text, next);
  }
  return { end: match.includes('+') ? lineBreakBefore(text, lineStart) : end, next: lineStart };
}

function lineBreakBefore(text: string, lineStart: number): number {
  if (text[lineStart - 1] !== '\n') {
    return lineStart;
  }
  return text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1;
}

function trimmedEnd(text: string, start: number, lineEnd: number, otherwise: number): number {
  let end = lineEnd;
  while (end > start && isBlank(text.charCodeAt(end - 1))) {
    end -= 1;
  }
  return end > start ? end : otherwise;
}
