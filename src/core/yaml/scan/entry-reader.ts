import { lineEndOf, nextLineOf } from '../lines.ts';
import { blockScalarEnd } from './block-scalar.ts';
import {
  COLON,
  DASH,
  DOUBLE_QUOTE,
  isBlank,
  isBreakOrBlank,
  isRestEmpty,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUESTION,
  SINGLE_QUOTE,
  skipBlanks,
} from './characters.ts';
import type { DocumentState } from './document.ts';
import type { Findings } from './found.ts';
import { isEndOfLine, isIndicator, keyColon, NONE, plainEnd, tokenEnd, UNSURE } from './plain.ts';
import { readFlow } from './region.ts';
import { skipFlow, skipQuoted } from './tokens.ts';

/**
 * Reads the entries of a document in block style, a line at a time. Each method answers whether it
 * was sure of what it saw; where it was not, the parser has to look.
 */
export class EntryReader {
  /** Start of the line after what has been read. */
  next = 0;
  /** Whether the newest scalar is plain and may run on in the next line. */
  plainOpen = false;
  readonly #text: string;
  readonly #state: DocumentState;
  readonly #findings: Findings;

  constructor(text: string, state: DocumentState, findings: Findings) {
    this.#text = text;
    this.#state = state;
    this.#findings = findings;
  }

  /** A line that a tab indents, where only spaces may. */
  tab(at: number, column: number): boolean {
    if (this.plainOpen && column > this.#state.column) {
      return false;
    }
    let end = at;
    while (isBlank(this.#text.charCodeAt(end))) {
      end += 1;
    }
    const rest = this.#text.slice(end, lineEndOf(this.#text, end));
    if (!/^(?:- |-$|[^\s#&*!|>'"%@`{}[\],][^#]*?:(?:\s|$))/.test(rest)) {
      return false;
    }
    this.#findings.object({
      code: 'yaml-tab',
      message: 'A tab indents this line. YAML takes spaces only: replace the tab by spaces.',
      range: { start: at, end },
    });
    this.#state.cover(lineEndOf(this.#text, end), column);
    this.plainOpen = false;
    return true;
  }

  /** A line of content whose first character stands at `at`. */
  content(at: number, column: number): boolean {
    const state = this.#state;
    const inner = state.top;
    state.closeDeeper(at, column, this.#isDash(at));
    const { top } = state;
    this.plainOpen &&= top === inner;
    if (top ? column > top.column && !top.pending : state.hasContent) {
      return this.#continuation(at);
    }
    this.plainOpen = false;
    if (top && column < top.column) {
      return false;
    }
    return top?.column === column && !this.#isDash(at)
      ? this.#key(at, column)
      : this.#node(at, column, true);
  }

  /** A line in the column of the innermost keys or dashes, which can be nothing but a key. */
  #key(at: number, column: number): boolean {
    if (this.#state.top?.kind === 'list') {
      return false;
    }
    const colon = keyColon(this.#text, at);
    if (colon >= 0) {
      return this.#entry(at, colon, column);
    }
    const end = plainEnd(this.#text, at);
    if (colon === UNSURE || end <= at || isIndicator(this.#text.charCodeAt(at))) {
      return false;
    }
    this.#findings.object({
      code: 'yaml-syntax',
      message: 'A colon and a value are missing behind this key.',
      range: { start: at, end },
    });
    this.#state.cover(end, column);
    return true;
  }

  /** A further line of a plain scalar. */
  #continuation(at: number): boolean {
    const end = plainEnd(this.#text, at);
    if (!this.plainOpen || end === NONE || this.#state.inNamingKey()) {
      return false;
    }
    this.plainOpen = isEndOfLine(this.#text, end);
    this.#state.end(end);
    return true;
  }

  #isDash(at: number): boolean {
    return this.#text.charCodeAt(at) === DASH && isBreakOrBlank(this.#text.charCodeAt(at + 1));
  }

  /** A node that starts at `at`; `block` when a mapping or sequence may start here. */
  #node(at: number, column: number, block: boolean): boolean {
    if (block && this.#isDash(at)) {
      return this.#item(at, column);
    }
    const colon = block ? keyColon(this.#text, at) : NONE;
    if (colon === UNSURE) {
      return false;
    }
    return colon === NONE ? this.#value(at) : this.#entry(at, colon, column);
  }

  #item(at: number, column: number): boolean {
    if (!this.#state.item(at, column)) {
      return false;
    }
    const next = skipBlanks(this.#text, at + 1);
    if (isRestEmpty(this.#text, at + 1)) {
      return true;
    }
    const tabbed = this.#text.slice(at + 1, next).includes('\t');
    return !tabbed && this.#node(next, column + next - at, true);
  }

  #entry(at: number, colon: number, column: number): boolean {
    if (!this.#state.entry(at, colon, column)) {
      return false;
    }
    return isRestEmpty(this.#text, colon + 1) || this.#value(skipBlanks(this.#text, colon + 1));
  }

  /** The value at `at` of the newest entry: anything but a mapping or sequence in block style. */
  #value(at: number): boolean {
    const text = this.#text;
    const state = this.#state;
    switch (text.charCodeAt(at)) {
      case DOUBLE_QUOTE:
      case SINGLE_QUOTE:
        return this.#quoted(at);
      case OPEN_BRACE:
      case OPEN_BRACKET:
        return this.#flow(at);
      case 0x26: // &
      case 0x21: // !
        return this.#property(at);
      case 0x2a: {
        const end = tokenEnd(text, at);
        if (!isRestEmpty(text, end)) {
          return false;
        }
        state.alias(text.slice(at + 1, end), end);
        return true;
      }
      case 0x7c: // |
      case 0x3e: {
        const block = blockScalarEnd(text, at, state.column);
        if (block) {
          state.scalar(state.inNamingKey() ? state.parsedScalar(block.next) : null, block.end);
          this.next = block.next;
        }
        return block !== null;
      }
      default:
        return this.#plain(at);
    }
  }

  #plain(at: number): boolean {
    const text = this.#text;
    const first = text.charCodeAt(at);
    const risky = first === DASH || first === QUESTION || first === COLON;
    if (isIndicator(first) || (risky && isBreakOrBlank(text.charCodeAt(at + 1)))) {
      return false;
    }
    const end = plainEnd(text, at);
    if (end === NONE) {
      return this.#secondColon(at);
    }
    this.plainOpen = isEndOfLine(text, end);
    this.#state.scalar(this.#state.inNamingKey() ? text.slice(at, end) : null, end, true);
    return true;
  }

  /** A value with a colon of its own, which no reader takes. */
  #secondColon(at: number): boolean {
    const colon = keyColon(this.#text, at);
    if (colon < 0) {
      return false;
    }
    this.#findings.object({
      code: 'yaml-syntax',
      message: 'A second colon follows on this line: quote the value that holds it.',
      range: { start: colon, end: colon + 1 },
    });
    this.#state.scalar(null, lineEndOf(this.#text, at));
    return true;
  }

  #property(at: number): boolean {
    const text = this.#text;
    const end = tokenEnd(text, at);
    if (text.charCodeAt(at) === 0x26) {
      this.#state.anchor(text.slice(at + 1, end));
    }
    this.#state.end(end);
    if (isRestEmpty(text, end)) {
      return true;
    }
    const next = skipBlanks(text, end);
    // In front of a key on the same line the property would belong to the key.
    return keyColon(this.#text, next) === NONE && this.#value(next);
  }

  #quoted(at: number): boolean {
    const text = this.#text;
    const state = this.#state;
    const end = skipQuoted(text, at, text.length, state.column);
    if (end !== -1 && isRestEmpty(text, end)) {
      const content = state.inNamingKey() ? this.#quotedText(at, end) : null;
      state.scalar(content, end);
      this.next = nextLineOf(text, end);
      return true;
    }
    const lineEnd = lineEndOf(text, at);
    if (end !== -1 && end <= lineEnd) {
      return false;
    }
    const quote = text.charCodeAt(at) === DOUBLE_QUOTE ? 'double' : 'single';
    this.#findings.object({
      code: 'yaml-syntax',
      message: `The ${quote} quote that opens here is not closed.`,
      range: { start: at, end: lineEnd },
    });
    state.scalar(null, lineEnd);
    return true;
  }

  #quotedText(at: number, end: number): string | null {
    const content = this.#text.slice(at + 1, end - 1);
    return /[\\'\n]/.test(content) ? this.#state.parsedScalar(end) : content;
  }

  #flow(at: number): boolean {
    const text = this.#text;
    const state = this.#state;
    const end = skipFlow(text, at, text.length, state.column);
    if (end === -1 || !isRestEmpty(text, end)) {
      return false;
    }
    readFlow(text, state, this.#findings, at, end);
    this.next = nextLineOf(text, end);
    return true;
  }
}
