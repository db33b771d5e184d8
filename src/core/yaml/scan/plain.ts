import { lineEndOf } from '../lines.ts';
import {
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
  QUESTION,
  RETURN,
  SINGLE_QUOTE,
  skipBlanks,
} from './characters.ts';
import { skipQuoted } from './tokens.ts';

/** There is none. */
export const NONE = -1;
/** Only the parser can tell. */
export const UNSURE = -2;

/** Offset of the colon of the key that starts at `at`; NONE when no key does, or UNSURE. */
export function keyColon(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
    return quotedKeyColon(text, at);
  }
  if (first === QUESTION && isBreakOrBlank(text.charCodeAt(at + 1))) {
    return UNSURE;
  }
  if (isIndicator(first)) {
    return NONE;
  }
  for (let next = at; next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if (code === COLON && isBreakOrBlank(text.charCodeAt(next + 1))) {
      return next === at ? UNSURE : next;
    }
    if (code === FEED || code === RETURN || (code === HASH && isBlank(text.charCodeAt(next - 1)))) {
      return NONE;
    }
  }
  return NONE;
}

function quotedKeyColon(text: string, at: number): number {
  const end = skipQuoted(text, at, lineEndOf(text, at), Number.MAX_SAFE_INTEGER);
  const colon = skipBlanks(text, end);
  if (end === -1 || text.charCodeAt(colon) !== COLON) {
    return NONE;
  }
  const isSimple = !/[\\']/.test(text.slice(at + 1, end - 1));
  return isSimple && isBreakOrBlank(text.charCodeAt(colon + 1)) ? colon : UNSURE;
}

/** End of the plain text at `at` on its line, before a comment; NONE when a colon makes it a key. */
export function plainEnd(text: string, at: number): number {
  let end = at;
  for (let next = at; next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if (code === FEED || (code === RETURN && text.charCodeAt(next + 1) === FEED)) {
      break;
    }
    if (code === COLON && isBreakOrBlank(text.charCodeAt(next + 1))) {
      return NONE;
    }
    if (code === HASH && isBlank(text.charCodeAt(next - 1))) {
      break;
    }
    if (!isBlank(code)) {
      end = next + 1;
    }
  }
  return end;
}

/** Whether plain text can't start with that character. */
export function isIndicator(code: number): boolean {
  switch (code) {
    case DOUBLE_QUOTE:
    case SINGLE_QUOTE:
    case OPEN_BRACE:
    case OPEN_BRACKET:
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
    case COMMA:
    case HASH:
    case 0x21: // !
    case 0x25: // %
    case 0x26: // &
    case 0x2a: // *
    case 0x3e: // >
    case 0x40: // @
    case 0x60: // `
    case 0x7c: // |
      return true;
    default:
      return false;
  }
}

/** End of the anchor, alias or tag at `at`. */
export function tokenEnd(text: string, at: number): number {
  let end = at;
  while (!isBreakOrBlank(text.charCodeAt(end))) {
    end += 1;
  }
  return end;
}

/** Whether only blanks follow on the line. */
export function isEndOfLine(text: string, at: number): boolean {
  return lineEndOf(text, at) === skipBlanks(text, at);
}
