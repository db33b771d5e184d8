import type { StepsOutline } from '../../model/step.ts';
import type { TextRange } from '../../model/text.ts';
import { lineEndOf, nextLineOf } from '../lines.ts';
import { loneReturn } from '../lone-return.ts';
import { DASH, HASH, isBreakOrBlank, isRestEmpty, SPACE, TAB } from './characters.ts';
import { DocumentState } from './document.ts';
import { EntryReader } from './entry-reader.ts';
import { type AnchoredEntry, Findings } from './found.ts';
import { type LineItem, openFrame } from './frame.ts';
import { readRegion, regionAround } from './region.ts';
import { isMarker } from './tokens.ts';
import { keepTrace } from './trace.ts';

const BYTE_ORDER_MARK = 0xfeff;
const PERCENT = 0x25;

/**
 * One pass over the lines of a text. What the entry reader is not sure of, the parser reads: the
 * smallest entry around the place. In what the parser objects to, it goes on as well as it can.
 */
export class Scanner {
  readonly #text: string;
  readonly #findings: Findings;
  #state: DocumentState;
  #reader: EntryReader;
  #documents = 0;
  /** Whether the document has content, or a marker that makes it one. */
  #open = false;
  /** A directive that waits for its `---`. */
  #directive: TextRange | null = null;

  constructor(text: string, isStepType: (type: string) => boolean) {
    const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    this.#text = text;
    this.#findings = new Findings(text, isStepType);
    this.#state = new DocumentState(text, this.#findings, 0, start);
    this.#reader = new EntryReader(text, this.#state, this.#findings);
    this.#reader.next = start;
  }

  /** Reads the whole text. */
  scan(): StepsOutline {
    this.#read();
    const outline = this.#findings.outline(this.#documents + (this.#open ? 1 : 0));
    if (this.#findings.sure) {
      keepTrace(outline, { items: this.#findings.items, root: this.#findings.root });
    }
    return outline;
  }

  /**
   * Reads a text that is an item of a sequence, below any number of blank lines, and puts what it
   * finds in the place of that item. Null when the text is not just that, or not surely.
   */
  scanItem({ list, index }: LineItem): Findings | null {
    const { key, column, document } = list;
    const own = openFrame('list', null, { key, column, start: 0, document });
    own.index = index - 1;
    this.#state = new DocumentState(this.#text, this.#findings, document, 0);
    this.#state.dropTo(own);
    this.#state.hasContent = true;
    this.#reader = new EntryReader(this.#text, this.#state, this.#findings);
    this.#read();
    const isSure = this.#findings.sure && loneReturn(this.#text) === null;
    if (!isSure || this.#documents > 0 || own.index !== index) {
      return null;
    }
    own.parent = list.parent;
    return this.#findings;
  }

  #read(): void {
    const text = this.#text;
    while (this.#reader.next < text.length) {
      const lineStart = this.#reader.next;
      this.#reader.next = nextLineOf(text, lineStart);
      let at = lineStart;
      while (text.charCodeAt(at) === SPACE) {
        at += 1;
      }
      this.#line(lineStart, at);
    }
    this.#state.finish(text.length);
  }

  /** The anchors met by `scan`, in the order of the text; those in flow collections are left out. */
  get anchors(): readonly AnchoredEntry[] {
    return this.#findings.anchors;
  }

  #line(lineStart: number, at: number): void {
    const text = this.#text;
    const code = text.charCodeAt(at);
    if (code === HASH) {
      this.#reader.plainOpen = false;
      return;
    }
    if (code === TAB ? isRestEmpty(text, at) : isBreakOrBlank(code)) {
      return;
    }
    if (at === lineStart && this.#marker(lineStart)) {
      return;
    }
    this.#missingMarker();
    this.#open = true;
    this.#findings.hasContent();
    const column = at - lineStart;
    const sure = code === TAB ? this.#reader.tab(at, column) : this.#reader.content(at, column);
    if (!sure) {
      this.#unsure(lineStart, at);
    }
  }

  /** A document marker or a directive; true when the line is used up. */
  #marker(lineStart: number): boolean {
    const text = this.#text;
    const code = text.charCodeAt(lineStart);
    if (code === PERCENT && !this.#state.hasContent) {
      this.#findings.doubt();
      this.#directive = { start: lineStart, end: lineEndOf(text, lineStart) };
      return true;
    }
    if (!isMarker(text, lineStart)) {
      return false;
    }
    if (code !== DASH) {
      if (this.#open) {
        this.#nextDocument(this.#reader.next);
      }
      return true;
    }
    this.#directive = null;
    if (this.#open) {
      this.#nextDocument(lineStart);
    }
    this.#open = true;
    if (!isRestEmpty(text, lineStart + 3)) {
      this.#unsure(lineStart, lineStart);
    }
    return true;
  }

  /** Content below a directive needs a `---` in between. */
  #missingMarker(): void {
    if (this.#directive) {
      this.#findings.object({
        code: 'yaml-syntax',
        message: 'A line --- is missing below this directive.',
        range: this.#directive,
      });
      this.#directive = null;
    }
  }

  #nextDocument(start: number): void {
    const { next } = this.#reader;
    this.#state.finish(start);
    this.#documents += 1;
    this.#open = false;
    this.#state = new DocumentState(this.#text, this.#findings, this.#documents, start);
    this.#reader = new EntryReader(this.#text, this.#state, this.#findings);
    this.#reader.next = next;
  }

  /** Has the parser read the entry around a line; when that is broken, goes on as well as it can. */
  #unsure(lineStart: number, at: number): void {
    const reader = this.#reader;
    reader.plainOpen = false;
    this.#findings.doubt();
    if (!this.#findings.isBroken(lineStart)) {
      const region = regionAround(this.#text, this.#state, lineStart, at - lineStart);
      if (readRegion(this.#text, this.#state, this.#findings, region)) {
        reader.next = Math.max(region.end, reader.next);
        return;
      }
      this.#findings.breakUntil(region.end);
    }
    const column = at - lineStart;
    const isTab = this.#text.charCodeAt(at) === TAB;
    if (isTab || !this.#state.reopen(column) || !reader.content(at, column)) {
      this.#state.cover(lineEndOf(this.#text, at), column);
    }
  }
}
