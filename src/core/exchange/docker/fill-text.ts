import type { Fillings } from './fillings.ts';

const COMMAND = /\$\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)|`([^`]*)`/y;
const BRACED = /\$\{(\w+|[@*#?!$-])((?:[^{}]|\{[^{}]*\})*)\}/y;
const BARE = /\$([A-Za-z_]\w*|[\d@*#?!$-])/y;
/** The number in front of a redirection, such as that of `2>&1`. */
const DESCRIPTOR = /\d+(?=[<>])/y;

/** A shell text whose variables and commands are filled in, or the quote that it does not close. */
export type FilledText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly quote: string };

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Substitution {
  readonly text: string;
  readonly end: number;
}

/** What stands for the variable or the command at a place; null when there is none. */
function substitutionAt(text: string, at: number, fillings: Fillings): Substitution | null {
  const end = (match: RegExpExecArray) => at + match[0].length;
  const command = matchAt(COMMAND, text, at);
  if (command !== null) {
    const source = command[1] ?? command[2] ?? '';
    // A comment in the middle of a command gives nothing.
    const isComment = source.trimStart().startsWith('#');
    return { text: isComment ? '' : fillings.command(source), end: end(command) };
  }
  const variable = matchAt(BRACED, text, at) ?? matchAt(BARE, text, at);
  if (variable === null) {
    return null;
  }
  const [written, name = '', operation = ''] = variable;
  const plain = (marked: string) => fillings.fill([marked]).words.join('');
  return {
    text: fillings.variable(name, plain(operation), plain(written)),
    end: end(variable),
  };
}

/** Where a word begins outside of quotes: a comment, or the number of a redirection, which are passed over. */
function skipAt(text: string, at: number): number {
  if (!/^$|[\s;&|()]/.test(text.charAt(at - 1))) {
    return at;
  }
  if (text.charAt(at) === '#') {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  return at + (matchAt(DESCRIPTOR, text, at)?.[0].length ?? 0);
}

/**
 * A shell text with what the shell would fill in as marks, and without comments. Single quotes keep a
 * dollar sign as it is; a backslash keeps the next character.
 */
export function fillText(text: string, fillings: Fillings): FilledText {
  let result = '';
  let quote = '';
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at);
    const skipped = quote === '' ? skipAt(text, at) : at;
    const found = quote !== "'" && /[$`]/.test(char) ? substitutionAt(text, at, fillings) : null;
    if (skipped > at) {
      at = skipped;
    } else if (found !== null) {
      result += found.text;
      at = found.end;
    } else if (char === '\\' && quote !== "'") {
      result += text.slice(at, at + 2);
      at += 2;
    } else if (char === '#' && quote === '') {
      // Inside a word it is a letter, which the splitting of words has to be told.
      result += '\\#';
      at += 1;
    } else {
      quote = quote === '' && /["']/.test(char) ? char : char === quote ? '' : quote;
      result += char;
      at += 1;
    }
  }
  return quote === '' ? { ok: true, text: result } : { ok: false, quote };
}
