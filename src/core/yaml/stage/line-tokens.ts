import { lineEndOf } from '../lines.ts';
import { DASH, HASH, isBreakOrBlank, SPACE } from '../scan/characters.ts';

/** A dash or a key at the start of a line, or behind the dashes there. */
export interface LineToken {
  /** The key's name; null for a dash. */
  readonly name: string | null;
  readonly column: number;
  readonly start: number;
  /** Right behind the dash or the colon. */
  readonly end: number;
}

const KEY = /(?:"([^"\\\n]*)"|'([^'\n]*)'|([^\s"'#{}[\]&*!|>%@`,?-][^\n:]*?))[ \t]*:(?=\s|$)/y;

/** Column of a line's first character that is no space; null for a blank line and a comment. */
export function indentOf(text: string, lineStart: number): number | null {
  let at = lineStart;
  while (text.charCodeAt(at) === SPACE) {
    at += 1;
  }
  const code = text.charCodeAt(at);
  return code === HASH || isBreakOrBlank(code) ? null : at - lineStart;
}

/** The dashes that a line in block style starts with, and the key behind them. */
export function lineTokens(text: string, lineStart: number): readonly LineToken[] {
  const tokens: LineToken[] = [];
  const lineEnd = lineEndOf(text, lineStart);
  let at = lineStart + (indentOf(text, lineStart) ?? 0);
  while (text.charCodeAt(at) === DASH && isBreakOrBlank(text.charCodeAt(at + 1))) {
    tokens.push({ name: null, column: at - lineStart, start: at, end: at + 1 });
    at += 1;
    while (text.charCodeAt(at) === SPACE) {
      at += 1;
    }
  }
  KEY.lastIndex = at;
  const key = at < lineEnd ? KEY.exec(text) : null;
  if (key) {
    const name = key[1] ?? key[2] ?? key[3] ?? '';
    tokens.push({ name, column: at - lineStart, start: at, end: KEY.lastIndex });
  }
  return tokens;
}
