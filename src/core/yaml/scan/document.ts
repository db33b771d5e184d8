import { composeSlice } from '../compose.ts';
import { DOUBLE_QUOTE, isBlank, SINGLE_QUOTE } from './characters.ts';
import type { Findings } from './found.ts';
import { type Frame, isNamingKey, isPipeline, openFrame, takesFrom } from './frame.ts';

const NULL = /^(?:~|null)$/i;

/** The open mappings and sequences of one document while it is read line by line. */
export class DocumentState {
  readonly document: number;
  readonly start: number;
  /** The innermost open frame. */
  top: Frame | null = null;
  hasContent = false;
  readonly #text: string;
  readonly #findings: Findings;
  readonly #anchors = new Map<string, Frame>();
  #lastEnd: number;
  /** Start of the newest line, and of the first content on it. */
  #lineStart: number;
  #lineContent = -1;

  constructor(text: string, findings: Findings, document: number, start: number) {
    this.#text = text;
    this.#findings = findings;
    this.document = document;
    this.start = start;
    this.#lastEnd = start;
    this.#lineStart = start;
  }

  /** Column that a value of the newest entry must be deeper than. */
  get column(): number {
    return this.top?.column ?? -1;
  }

  /** Closes what content at `at` ends; a dash goes on with a sequence of its own column. */
  closeDeeper(at: number, column: number, dash: boolean): void {
    this.#lineStart = at - column;
    this.#lineContent = at;
    while (this.top) {
      const inside =
        this.top.column < column ||
        (this.top.column === column && (dash || this.top.kind === 'map' || !this.top.parent));
      if (inside) {
        return;
      }
      this.close();
    }
  }

  /** A dash: an item of the open sequence or the start of a new one; false when it can't be here. */
  item(at: number, column: number): boolean {
    let list = this.top;
    if (list?.kind !== 'list' || list.column !== column) {
      if (
        list ? !list.pending || (list.kind === 'list' && list.column >= column) : this.hasContent
      ) {
        return false;
      }
      const counted = list?.kind === 'map' ? list.index : -1;
      list = this.#open('list', column, at);
      list.index = counted;
    }
    list.index += 1;
    this.#newEntry(list, at, at + 1);
    this.#endItem(list);
    list.item = at === this.#lineContent ? this.#findings.item(list, this.#lineStart) : null;
    return true;
  }

  /** A key: an entry of the open mapping or the start of a new one; false when it can't be here. */
  entry(at: number, colon: number, column: number): boolean {
    let map = this.top;
    if (map?.kind !== 'map' || map.column !== column) {
      if (map ? !map.pending || map.column >= column : this.hasContent) {
        return false;
      }
      map = this.#open('map', column, at);
    }
    map.index = -1;
    this.#newEntry(map, at, colon + 1);
    this.#setKey(map, at, colon);
    return true;
  }

  /** A scalar as value of the newest entry; `plain` when `~` and `null` mean nothing. */
  scalar(content: string | null, end: number, plain = false): void {
    this.hasContent = true;
    this.end(end);
    const frame = this.top;
    if (!frame) {
      return;
    }
    frame.pending = false;
    if (content !== null && frame.kind === 'map') {
      this.name(frame, this.key(frame), plain && NULL.test(content) ? null : content);
    }
  }

  /** Notes a `type`, `identifier` or `name`; the first of its kind counts. */
  name(frame: Frame, key: string, value: string | null): void {
    if (isNamingKey(key) && frame[key] === null) {
      frame[key] = value;
      frame.namedAt = frame.entryStart;
    }
  }

  /** Forgets what the newest entry of a frame was named by: only its first line had been read. */
  unname(frame: Frame): void {
    const key = this.key(frame);
    if (isNamingKey(key) && frame.namedAt === frame.entryStart) {
      frame[key] = null;
    }
  }

  /** An alias as value of the newest entry. */
  alias(name: string, end: number): void {
    this.scalar(null, end);
    if (this.top?.kind === 'map' && this.key(this.top) === '<<') {
      this.merge(this.top, name);
    }
  }

  /** Merges an anchored mapping into a frame. */
  merge(frame: Frame, name: string): void {
    this.#findings.doubt();
    const anchored = this.#anchors.get(name);
    if (anchored && !takesFrom(anchored, frame)) {
      frame.merged = [...frame.merged, anchored];
    }
  }

  /** An anchor in front of the newest entry's value. */
  anchor(name: string): void {
    this.hasContent = true;
    this.#anchors.delete(name);
    if (this.top) {
      this.top.anchor = name;
      const { document } = this;
      this.#findings.anchors.push({ name, document, start: this.top.entryStart });
    }
  }

  /** Notes that a frame can be merged by a name. */
  anchored(name: string, frame: Frame): void {
    this.#anchors.set(name, frame);
  }

  /** Moves the end of what has been read. */
  end(end: number): void {
    this.#lastEnd = end;
  }

  /** Takes unreadable text as part of what is open around its column. */
  cover(end: number, column: number): void {
    this.hasContent = true;
    if (this.top && column > 0) {
      this.#lastEnd = end;
    }
  }

  /** In broken text: lets a line start a value although none is due; false when it is no deeper than what is open. */
  reopen(column: number): boolean {
    if (!this.top) {
      this.hasContent = false;
      return true;
    }
    if (column <= this.top.column || this.top.pending) {
      return false;
    }
    this.top.pending = true;
    return true;
  }

  /** Whether the newest entry's key says what its mapping is. */
  inNamingKey(): boolean {
    const frame = this.top;
    if (frame?.kind !== 'map') {
      return false;
    }
    switch (frame.keyEnd - frame.keyStart) {
      case 4:
        return (
          this.#text.startsWith('type', frame.keyStart) ||
          this.#text.startsWith('name', frame.keyStart)
        );
      case 10:
        return this.#text.startsWith('identifier', frame.keyStart);
      default:
        return false;
    }
  }

  /** The newest key of a mapping. */
  key(frame: Frame): string {
    return this.#text.slice(frame.keyStart, frame.keyEnd);
  }

  /** The parser's reading of the newest entry's scalar, which ends before `end`. */
  parsedScalar(end: number): string | null {
    const { root } = composeSlice(this.#text, { start: this.top?.entryStart ?? this.start, end });
    const value = root?.kind === 'map' ? root.pairs[0]?.value : null;
    return value?.kind === 'scalar' ? value.text : null;
  }

  /** Closes the innermost frame. */
  close(): void {
    const frame = this.top;
    if (frame) {
      frame.end = this.#lastEnd;
      this.#endItem(frame);
      this.top = frame.parent;
      if (frame.kind === 'list' && frame.parent?.kind === 'map') {
        frame.parent.index = frame.index;
      }
      this.complete(frame);
    }
  }

  /** Hands a complete frame over. */
  complete(frame: Frame): void {
    if (frame.kind === 'map') {
      this.#findings.close(frame);
    }
  }

  /** Drops frames opened since `frame` became the innermost one, because the parser read them. */
  dropTo(frame: Frame | null): void {
    this.top = frame;
  }

  /** Closes all that is open where the document ends. */
  finish(end: number): void {
    this.#lineStart = end;
    while (this.top) {
      this.close();
    }
  }

  /** The place of a frame that becomes the value of the newest entry. */
  child(kind: Frame['kind'], column: number, start: number): Frame {
    const parent = this.top;
    const key = !parent ? '' : parent.kind === 'list' ? parent.index : this.key(parent);
    const frame = openFrame(kind, parent, { key, column, start, document: this.document });
    if (parent?.anchor) {
      this.anchored(parent.anchor, frame);
    }
    return frame;
  }

  /** Tells the findings the keys of the root, and where a pipeline has its variables: null in flow style. */
  noteKey(frame: Frame, key: string, start: number | null): void {
    const outer = frame.parent;
    if (!outer || (!outer.parent && outer.kind === 'list')) {
      this.#findings.rootKey(key);
    } else if (start !== null && key === 'variables' && isPipeline(frame)) {
      this.#findings.pipelineVariables({ document: this.document, offset: start });
    }
  }

  #open(kind: Frame['kind'], column: number, start: number): Frame {
    const frame = this.child(kind, column, start);
    if (this.top) {
      this.top.pending = false;
    }
    this.top = frame;
    this.hasContent = true;
    return frame;
  }

  #endItem(list: Frame): void {
    if (list.item) {
      list.item.end = this.#lineStart;
    }
  }

  #newEntry(frame: Frame, at: number, end: number): void {
    frame.entryStart = at;
    frame.pending = true;
    frame.anchor = null;
    this.#lastEnd = end;
  }

  #setKey(map: Frame, at: number, colon: number): void {
    const code = this.#text.charCodeAt(at);
    const quotes = code === DOUBLE_QUOTE || code === SINGLE_QUOTE ? 1 : 0;
    let end = colon;
    while (isBlank(this.#text.charCodeAt(end - 1))) {
      end -= 1;
    }
    map.keyStart = at + quotes;
    map.keyEnd = end - quotes;
    if (!map.parent?.parent) {
      this.noteKey(map, this.key(map), at);
    }
  }
}
