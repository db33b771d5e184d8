import type { TextRange } from '../../model/text.ts';
import { type Level, openLevel } from './level.ts';

/** How far a flow collection is read: longer ones get no help. */
const MOST_CHARACTERS = 20_000;

/** What stands at an offset inside a flow collection. */
export interface FlowPlace {
  readonly role: 'key' | 'value';
  /** The scalar there, quotes left out; without width where none is. */
  readonly range: TextRange;
  readonly quote: '' | '"' | "'";
  readonly hasColon: boolean;
  /** The collections around it, innermost first. */
  readonly levels: readonly Level[];
}

interface Token extends TextRange {
  /** Without its quotes. */
  readonly inside: TextRange;
  readonly quote: FlowPlace['quote'];
}

/** Reads one flow collection, which may be broken, for what stands at an offset. */
class FlowReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #stack: Level[] = [];
  #found: FlowPlace | null = null;
  #isInComment = false;
  /** Whether the newest entry of the innermost collection has a value already. */
  #hasValue = false;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  read(open: number): FlowPlace | null {
    const end = Math.min(this.#text.length, open + MOST_CHARACTERS);
    let at = open;
    while (at < end && !this.#isInComment) {
      const next = this.#step(at);
      if (this.#stack.length === 0) {
        break;
      }
      at = next;
    }
    return this.#isInComment ? null : this.#found;
  }

  #step(at: number): number {
    const char = this.#text.charAt(at);
    const next = this.#text.charAt(at + 1);
    if (char === '{' || char === '[') {
      this.#look(at);
      this.#push(char === '{' ? 'map' : 'list');
      return at + 1;
    }
    if (char === '}' || char === ']') {
      this.#look(at);
      return this.#close(at);
    }
    if (char === ',') {
      this.#look(at);
      this.#nextEntry();
      return at + 1;
    }
    if (char === '#' && /\s/.test(this.#text.charAt(at - 1))) {
      return this.#skipComment(at);
    }
    if (/\s/.test(char) || (char === ':' && /[\s,}\]]|^$/.test(next))) {
      this.#look(at);
      return at + 1;
    }
    return this.#token(this.#tokenAt(at));
  }

  /** Notes a place without text: between the parts of the collection. */
  #look(at: number): void {
    if (at === this.#offset && this.#found === null && !this.#hasValue && this.#stack.length > 0) {
      const place = { start: at, end: at };
      this.#note({ ...place, inside: place, quote: '' }, this.#roleHere(), false);
    }
  }

  #roleHere(): FlowPlace['role'] {
    const frame = this.#stack.at(-1);
    return frame?.kind === 'map' && frame.key === null ? 'key' : 'value';
  }

  #note(token: Token, role: FlowPlace['role'], hasColon: boolean): void {
    const levels = this.#stack.map((level) => ({ ...level })).reverse();
    this.#found = { role, range: token.inside, quote: token.quote, hasColon, levels };
  }

  #push(kind: Level['kind']): void {
    this.#stack.push(openLevel(kind, -1, kind === 'map' ? null : 0));
    this.#hasValue = false;
  }

  #close(at: number): number {
    this.#stack.pop();
    this.#hasValue = true;
    return at + 1;
  }

  #nextEntry(): void {
    const frame = this.#stack.at(-1);
    if (frame !== undefined) {
      frame.key = typeof frame.key === 'number' ? frame.key + 1 : null;
    }
    this.#hasValue = false;
  }

  #skipComment(at: number): number {
    const feed = this.#text.indexOf('\n', at);
    const end = feed === -1 ? this.#text.length : feed;
    this.#isInComment = at < this.#offset && this.#offset <= end;
    return end;
  }

  #tokenAt(start: number): Token {
    const quote = this.#text.charAt(start);
    const pattern =
      quote === '"'
        ? /"(?:[^"\\\n]|\\.)*"?/y
        : quote === "'"
          ? /'(?:[^'\n]|'')*'?/y
          : /(?:[^\s,[\]{}:]|:(?![\s,}\]]|$)|[ \t](?=[^\s,[\]{}#:]))+|:/y;
    pattern.lastIndex = start;
    const source = pattern.exec(this.#text)?.[0] ?? quote;
    const end = start + source.length;
    const isQuoted = quote === '"' || quote === "'";
    const isClosed = isQuoted && source.length > 1 && source.endsWith(quote);
    const inside = { start: start + (isQuoted ? 1 : 0), end: end - (isClosed ? 1 : 0) };
    return { start, end, inside, quote: isQuoted ? quote : '' };
  }

  #token(token: Token): number {
    const frame = this.#stack.at(-1);
    const source = this.#text.slice(token.inside.start, token.inside.end);
    const colon = /^[ \t]*:/.exec(this.#text.slice(token.end, token.end + 20));
    const isKey = frame?.kind === 'map' && frame.key === null;
    const hasColon = isKey && colon !== null;
    if (token.start <= this.#offset && this.#offset <= token.end && !this.#hasValue) {
      this.#note(token, isKey ? 'key' : 'value', hasColon);
    } else if (isKey && hasColon) {
      frame.siblings.set(source, '');
    } else if (frame?.kind === 'map' && typeof frame.key === 'string') {
      frame.siblings.set(frame.key, source);
    }
    if (isKey && hasColon) {
      frame.key = source;
      return token.end + colon[0].length;
    }
    this.#hasValue = true;
    return token.end;
  }
}

/** What stands at `offset` in the flow collection that opens at `open`; null outside of it. */
export function flowPlaceAt(text: string, open: number, offset: number): FlowPlace | null {
  return new FlowReader(text, offset).read(open);
}
