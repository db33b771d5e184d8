import { ownCopy, type TextRange } from '../model/text.ts';
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DOUBLE_QUOTE,
  FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  RETURN,
  SINGLE_QUOTE,
  SPACE,
} from './scan/characters.ts';
import type { ListItem, MapPair, ScalarNode, TreeNode } from './tree.ts';

/** Deeper than people write; the parser takes what goes on. */
const MOST_DEPTH = 100;

/** An implicit key ends within 1,024 characters; what comes near that is the parser's to judge. */
const LONGEST_KEY = 1_000;

/** Text without quotes that means nothing but itself: no colon, comment, indicator or tab is near. */
const PLAIN = /(?:[A-Za-z0-9_/]|-(?=\d)|<(?=\+))[^,[\]{}#:"'&*!|%@`?\t\r\n]*/y;

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

/**
 * Reads a flow collection that is JSON or written like it, which is a hundred times faster than the
 * parser and the same node, as a test holds against each other. Null leaves the text to the parser:
 * anything unusual, everything wrong.
 */
export function readPlainFlow(text: string, { start, end }: TextRange): TreeNode | null {
  const reader = new FlowReader(text, end);
  const root = reader.collection(reader.skip(start), 0);
  return root !== null && reader.skip(root.end) === end ? root : null;
}

class FlowReader {
  readonly #text: string;
  readonly #end: number;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** The first place from `at` that holds no space or line break. */
  skip(at: number): number {
    let next = at;
    while (next < this.#end && this.#isSpace(next)) {
      next += 1;
    }
    return next;
  }

  collection(at: number, depth: number): TreeNode | null {
    const code = this.#text.charCodeAt(at);
    if (at >= this.#end || depth > MOST_DEPTH) {
      return null;
    }
    if (code === OPEN_BRACE) {
      const pairs: MapPair[] = [];
      const end = this.#entries(at, CLOSE_BRACE, (next) => this.#pair(next, depth, pairs));
      return end === null
        ? null
        : { kind: 'map', flow: true, pairs, start: at, end, properties: null };
    }
    if (code === OPEN_BRACKET) {
      const items: ListItem[] = [];
      const end = this.#entries(at, CLOSE_BRACKET, (next) => this.#item(next, depth, items));
      return end === null
        ? null
        : { kind: 'list', flow: true, items, start: at, end, properties: null };
    }
    return null;
  }

  /** Reads what stands between two brackets; gives the place behind the closing one. */
  #entries(at: number, close: number, read: (at: number) => number | null): number | null {
    let next = this.skip(at + 1);
    if (this.#code(next) === close) {
      return next + 1;
    }
    for (;;) {
      const end = read(next);
      if (end === null) {
        return null;
      }
      next = this.skip(end);
      const code = this.#code(next);
      if (code === close) {
        return next + 1;
      }
      if (code !== COMMA) {
        return null;
      }
      next = this.skip(next + 1);
    }
  }

  #item(at: number, depth: number, items: ListItem[]): number | null {
    const value = this.#value(at, depth);
    if (value === null) {
      return null;
    }
    items.push({ start: at, end: value.end, valueAt: at, value });
    return value.end;
  }

  #pair(at: number, depth: number, pairs: MapPair[]): number | null {
    const key = this.#scalar(at);
    if (key === null || key.end - at > LONGEST_KEY) {
      return null;
    }
    let colon = key.end;
    while (this.#code(colon) === SPACE) {
      colon += 1;
    }
    // Behind a key without quotes, a colon that touches its value is a part of the key.
    const isColon = this.#code(colon) === COLON;
    if (!isColon || (key.style === 'plain' && !this.#isSpace(colon + 1))) {
      return null;
    }
    const value = this.#value(this.skip(colon + 1), depth);
    if (value === null) {
      return null;
    }
    pairs.push({
      name: key.text,
      key: { start: key.start, end: key.end, style: key.style },
      start: key.start,
      end: value.end,
      hasColon: true,
      valueAt: colon + 1,
      plainKey: true,
      value,
    });
    return value.end;
  }

  #value(at: number, depth: number): TreeNode | null {
    const code = this.#code(at);
    return code === OPEN_BRACE || code === OPEN_BRACKET
      ? this.collection(at, depth + 1)
      : this.#scalar(at);
  }

  #scalar(at: number): ScalarNode | null {
    const code = this.#code(at);
    return code === DOUBLE_QUOTE || code === SINGLE_QUOTE
      ? this.#quoted(at, code)
      : this.#plain(at);
  }

  #plain(at: number): ScalarNode | null {
    PLAIN.lastIndex = at;
    const text = ownCopy(PLAIN.exec(this.#text)?.[0].trimEnd() ?? '');
    const end = at + text.length;
    return text === '' || end > this.#end
      ? null
      : { kind: 'scalar', text, style: 'plain', start: at, end, properties: null };
  }

  #quoted(at: number, quote: number): ScalarNode | null {
    let hasEscape = false;
    for (let next = at + 1; next < this.#end; next += 1) {
      const code = this.#text.charCodeAt(next);
      if (code === FEED || code === RETURN) {
        return null;
      }
      if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
        hasEscape = true;
        next += 1;
      } else if (code === quote && quote === SINGLE_QUOTE && this.#code(next + 1) === quote) {
        hasEscape = true;
        next += 1;
      } else if (code === quote) {
        const written = ownCopy(this.#text.slice(at + 1, next));
        const text = hasEscape ? unescaped(written, quote) : written;
        const style = quote === DOUBLE_QUOTE ? 'double-quoted' : 'single-quoted';
        return text === null
          ? null
          : { kind: 'scalar', text, style, start: at, end: next + 1, properties: null };
      }
    }
    return null;
  }

  /** The code at a place of the text; NaN behind its end. */
  #code(at: number): number {
    return at < this.#end ? this.#text.charCodeAt(at) : Number.NaN;
  }

  #isSpace(at: number): boolean {
    const code = this.#code(at);
    return code === SPACE || code === FEED || (code === RETURN && this.#code(at + 1) === FEED);
  }
}

/** The text that quotes hold; null when an escape is not one of JSON's short ones. */
function unescaped(written: string, quote: number): string | null {
  if (quote === SINGLE_QUOTE) {
    return written.replaceAll("''", "'");
  }
  let isKnown = true;
  const text = written.replace(/\\(.)/gs, (_, letter: string) => {
    const meant = ESCAPES[letter];
    isKnown &&= meant !== undefined;
    return meant ?? '';
  });
  return isKnown ? text : null;
}
