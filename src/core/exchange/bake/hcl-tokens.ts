/** A word or sign of an HCL text. */
export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'line' | 'end';
  readonly text: string;
  /** Line that it stands in, from 1. */
  readonly line: number;
}

/** What keeps an HCL text from being read, with its line. */
export class HclMistake extends Error {}

/** Throws that a text can't be read, and on which line. */
export function mistake(line: number, what: string): never {
  throw new HclMistake(`Line ${line}: ${what}`);
}

const SIGN = /==|!=|>=|<=|&&|\|\||=>|\.\.\.|[{}[\](),=?:.+\-*/%!<>]/y;
const NAME = /[A-Za-z_][\w-]*/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const BLANK = /(?:[ \t\r]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const HEREDOC = /<<(-?)([A-Za-z_]\w*)[ \t]*\r?\n/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** End of the quoted text that starts at a place; quotes inside of `${…}` end nothing. */
function endOfQuoted(text: string, start: number, line: number): number {
  let depth = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') {
      at += 1;
    } else if (depth === 0 && char === '"') {
      return at + 1;
    } else if (/^[$%]\{$/.test(text.slice(at, at + 2)) && text.charAt(at - 1) !== char) {
      depth += 1;
      at += 1;
    } else if (depth > 0 && char === '"') {
      at = endOfQuoted(text, at, line) - 1;
    } else if (depth > 0 && char === '}') {
      depth -= 1;
    } else if (char === '\n' && depth === 0) {
      break;
    }
  }
  return mistake(line, 'a quote is not closed.');
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
};

/** A quoted text without its quotes; what stands in `${…}` stays as it is. */
function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\$\$\{|\$\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}|\\(.)/g, (all, char?: string) =>
      char === undefined ? all : (ESCAPES[char] ?? all),
    );
}

/** A document that follows `<<`; its end and its text. */
function documentAt(text: string, heredoc: RegExpExecArray): { end: number; value: string } {
  const start = heredoc.index + heredoc[0].length;
  const close = new RegExp(`^[ \\t]*${heredoc[2]}[ \\t]*\\r?$`, 'm').exec(text.slice(start));
  const length = close?.index ?? text.length - start;
  return {
    end: start + length + (close?.[0].length ?? 0),
    value: text.slice(start, start + length),
  };
}

/** Splits an HCL text into its words and signs. Source: the HCL native syntax specification. */
export function tokensOf(text: string, firstLine = 1): readonly Token[] {
  const tokens: Token[] = [];
  let line = firstLine;
  for (let at = 0; at < text.length; ) {
    const add = (kind: Token['kind'], end: number, value = text.slice(at, end)) => {
      tokens.push({ kind, text: value, line });
      line += text.slice(at, end).split('\n').length - 1;
      at = end;
    };
    const blank = matchAt(BLANK, text, at);
    const heredoc = matchAt(HEREDOC, text, at);
    const [kind, found] = (
      [
        ['name', NAME],
        ['number', NUMBER],
        ['sign', SIGN],
      ] as const
    ).flatMap(([one, pattern]) => {
      const match = matchAt(pattern, text, at);
      return match === null ? [] : [[one, match] as const];
    })[0] ?? [null, null];
    if (blank !== null) {
      line += blank[0].split('\n').length - 1;
      at += blank[0].length;
    } else if (text.charAt(at) === '\n') {
      add('line', at + 1);
    } else if (text.charAt(at) === '"') {
      const end = endOfQuoted(text, at, line);
      add('text', end, unquoted(text.slice(at, end)));
    } else if (heredoc !== null) {
      const { end, value } = documentAt(text, heredoc);
      add('text', end, value);
    } else if (kind === null) {
      mistake(line, `${text.charAt(at)} is no part of the language.`);
    } else {
      add(kind, at + found[0].length);
    }
  }
  return [...tokens, { kind: 'end', text: 'the end', line }];
}
