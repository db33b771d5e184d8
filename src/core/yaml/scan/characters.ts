/** Character codes that the scan compares with. */
export const TAB = 9;
export const FEED = 10;
export const RETURN = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const QUESTION = 63;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** Whether a code is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether a code ends a token: a blank, a line break, or the end of the text (NaN). */
export function isBreakOrBlank(code: number): boolean {
  return code === SPACE || code === FEED || code === RETURN || code === TAB || Number.isNaN(code);
}

/** The first offset from `at` that holds no blank. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (isBlank(text.charCodeAt(next))) {
    next += 1;
  }
  return next;
}

/** Whether from `at` to the line's end there is nothing but blanks and, after a blank, a comment. */
export function isRestEmpty(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  const code = text.charCodeAt(next);
  return (
    code === FEED ||
    code === RETURN ||
    Number.isNaN(code) ||
    (code === HASH && (next > at || isBlank(text.charCodeAt(at - 1))))
  );
}
