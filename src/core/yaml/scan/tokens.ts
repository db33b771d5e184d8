import { lineEndOf, nextLineOf } from '../lines.ts';
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DOUBLE_QUOTE,
  FEED,
  HASH,
  isBlank,
  isBreakOrBlank,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
} from './characters.ts';

/**
 * The offset behind the closing quote of the scalar that opens at `at`, or -1 when it has none
 * before `limit` or when a line of it is not indented deeper than `indent`.
 */
export function skipQuoted(text: string, at: number, limit: number, indent: number): number {
  const quote = text.charCodeAt(at);
  for (let next = at + 1; next < limit; next += 1) {
    const code = text.charCodeAt(next);
    if (code === quote) {
      if (quote === SINGLE_QUOTE && text.charCodeAt(next + 1) === SINGLE_QUOTE) {
        next += 1;
      } else {
        return next + 1;
      }
    } else if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
      if (text.charCodeAt(next + 1) !== FEED) {
        next += 1;
      }
    } else if (code === FEED && !isIndented(text, next + 1, indent)) {
      return -1;
    }
  }
  return -1;
}

/**
 * The offset behind the bracket that closes the flow collection that opens at `at`, or -1 when it
 * is not closed before `limit` or before a line that is not indented deeper than `indent`.
 */
export function skipFlow(text: string, at: number, limit: number, indent: number): number {
  let depth = 0;
  let tokenStart = true;
  for (let next = at; next < limit; next += 1) {
    const code = text.charCodeAt(next);
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      tokenStart = true;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth -= 1;
      if (depth === 0) {
        return next + 1;
      }
      tokenStart = false;
    } else if (code === COMMA) {
      tokenStart = true;
    } else if (code === COLON) {
      tokenStart ||= isBreakOrBlank(text.charCodeAt(next + 1));
    } else if (tokenStart && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) {
      const end = skipQuoted(text, next, limit, indent);
      if (end === -1) {
        return -1;
      }
      next = end - 1;
      // A quoted key may touch its colon, and the colon its value: {"a":"b"}
      tokenStart = text.charCodeAt(end) === COLON;
    } else if (code === HASH && isBreakOrBlank(text.charCodeAt(next - 1))) {
      next = lineEndOf(text, next) - 1;
    } else if (code === FEED) {
      if (!isIndented(text, next + 1, indent) && !isClosingLine(text, next + 1, depth, indent)) {
        return -1;
      }
      tokenStart = true;
    } else if (!isBlank(code)) {
      tokenStart = false;
    }
  }
  return -1;
}

/** Whether the line is blank or deeper than `indent`, and no document marker. */
function isIndented(text: string, lineStart: number, indent: number): boolean {
  let next = lineStart;
  while (text.charCodeAt(next) === SPACE) {
    next += 1;
  }
  if (next - lineStart > indent) {
    return next > lineStart || !isMarker(text, lineStart);
  }
  return text.slice(next, nextLineOf(text, next)).trim() === '';
}

// The parser lets the last bracket stand in the column of the key.
function isClosingLine(text: string, lineStart: number, depth: number, indent: number): boolean {
  const at = lineStart + Math.max(indent, 0);
  const code = text.charCodeAt(at);
  return (
    depth === 1 &&
    (code === CLOSE_BRACE || code === CLOSE_BRACKET) &&
    text.slice(lineStart, at).trim() === ''
  );
}

/** Whether `---` or `...` stands at the start of the line. */
export function isMarker(text: string, lineStart: number): boolean {
  return (
    (text.startsWith('---', lineStart) || text.startsWith('...', lineStart)) &&
    isBreakOrBlank(text.charCodeAt(lineStart + 3))
  );
}
