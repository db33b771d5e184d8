import { StringDecoder } from 'node:string_decoder';

const ESCAPE = String.fromCharCode(27);
const BELL = String.fromCharCode(7);

/** A colour or weight, the only terminal sequence that a log keeps. */
const COLOUR = new RegExp(`^${ESCAPE}\\[[0-9;:]*m$`);

/** Every terminal sequence, then every other control or text-reordering character but the tab. */
const CONTROL = new RegExp(
  [
    `${ESCAPE}\\[[0-?]*[ -/]*[@-~]`,
    `${ESCAPE}\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?`,
    `${ESCAPE}[^\\[\\]]?`,
    '(?!\\t)\\p{Cc}',
    '[\\u2028-\\u202e\\u2066-\\u2069]',
  ].join('|'),
  'gu',
);

/** The text without control characters; colours stay. */
export function cleanLine(text: string): string {
  return text.replace(CONTROL, (found) => (COLOUR.test(found) ? found : ''));
}

/** The text without colours, for plain-text answers and for matching. */
export function withoutColours(text: string): string {
  return text.replace(CONTROL, '');
}

/** The text cut to `limit` characters, never inside a surrogate pair, with a mark that says so. */
export function cutLine(text: string, limit: number): string {
  if (text.length <= limit) {
    return text;
  }
  const kept = text
    .slice(0, limit)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  return `${kept}… (${text.length - kept.length} more characters)`;
}

/** Cuts a byte stream into lines. */
export interface LineSplitter {
  push(chunk: Uint8Array): void;
  /** Hands over what is left after the last line end. */
  finish(): void;
}

/**
 * Splits UTF-8 bytes into lines. A carriage return starts the line again, as on a terminal, so a
 * progress bar leaves one line. Of a line longer than `limit` characters only the beginning is held.
 */
export function createLineSplitter(limit: number, onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const emit = (line: string) => {
    const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
    onLine(whole.slice(whole.lastIndexOf('\r') + 1, undefined).slice(0, limit));
  };
  const take = (text: string) => {
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      emit(rest + text.slice(from, end));
      rest = '';
      from = end + 1;
    }
    rest = `${rest}${text.slice(from)}`;
    if (rest.length > limit) {
      rest = rest.slice(rest.lastIndexOf('\r') + 1).slice(0, limit);
    }
  };
  return {
    push: (chunk) => take(decoder.write(chunk)),
    finish: () => {
      take(decoder.end());
      if (rest !== '') {
        emit(rest);
        rest = '';
      }
    },
  };
}
