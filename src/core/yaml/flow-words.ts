/**
 * Text without quotes in flow style: words with spaces between them on one line. A colon is a part of
 * it where more of the word follows, and so is `#`; a document's marker is none.
 */
export const PLAIN =
  /(?!---|\.\.\.)(?:[^\s,[\]{}#&*!|>'"%@`?:-]|[?:-](?=[^\s,[\]{}]))(?:[^\s,[\]{}:]+|:(?=[^\s,[\]{}]))*(?: +(?!#)(?:[^\s,[\]{}:]+|:(?=[^\s,[\]{}]))+)*/y;

/** An anchor, and an alias; a colon in a name is the parser's to judge. */
export const ANCHOR = /&[^\s,[\]{}:]+/y;
export const ALIAS = /\*[^\s,[\]{}:]+/y;

/** The escapes of JSON that stand for one character; YAML has the same. */
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The text that single quotes hold. */
export function singleQuoted(written: string): string {
  return written.replaceAll("''", "'");
}

/** The text that double quotes hold; null when an escape is not one of JSON's. */
export function doubleQuoted(written: string): string | null {
  let isKnown = true;
  const text = written.replace(/\\(?:u([\dA-Fa-f]{4})|(.))/gs, (_, code, letter) => {
    const meant = code ? String.fromCharCode(Number.parseInt(code, 16)) : ESCAPES[letter];
    isKnown &&= meant !== undefined;
    return meant ?? '';
  });
  return isKnown ? text : null;
}
