import type { TextRange } from '../../model/text.ts';
import { lineEndOf, lineStartOf } from '../../yaml/index.ts';

/** The dash of a list item. */
export interface DashEntry {
  readonly kind: 'dash';
  readonly at: number;
  readonly column: number;
}

/** A key with its colon and what follows it on the line. */
export interface KeyEntry {
  readonly kind: 'key';
  readonly at: number;
  /** Behind the name, quotes included. */
  readonly end: number;
  readonly column: number;
  readonly name: string;
  readonly colon: number;
  /** The value without anchor, tag and comment; without width when there is none. */
  readonly value: TextRange;
}

/** One thing on a line that has a column of its own. */
export type Entry = DashEntry | KeyEntry;

/** One line as YAML in block style sees it. */
export interface Row extends TextRange {
  /** From left to right; a key is always the last. */
  readonly entries: readonly Entry[];
  /** What is neither dash nor key, without comment; without width when there is none. */
  readonly bare: TextRange;
  /** Column of the first thing on the line; of its end when it is blank. */
  readonly column: number;
  readonly isBlank: boolean;
  /** Offset of the comment's sign; null without one. */
  readonly comment: number | null;
  /** A tab stands where blanks indent, so that no column is sure. */
  readonly isTabbed: boolean;
}

const PROPERTIES = /(?:[&!][^\s,[\]{}]*(?:[ \t]+|$))*/y;
const PLAIN_KEY = /[^\s#"'[\]{},&*!|>%@`][^\r\n]*?(?=[ \t]*:(?:[ \t\r\n]|$))/y;
const QUOTED = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && (text[next] === ' ' || text[next] === '\t')) {
    next += 1;
  }
  return next;
}

/** Where the comment of a value starts; the line's end when there is none. */
function commentAfter(text: string, from: number, end: number): number {
  let quote = '';
  const opening = text.charAt(from);
  const isFlow = opening === '{' || opening === '[';
  for (let at = from; at < end; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') {
      at += quote === '"' && char === '\\' ? 1 : 0;
      quote = char === quote ? '' : quote;
    } else if ((char === '"' || char === "'") && (at === from || isFlow)) {
      quote = char;
    } else if (char === '#' && (at === from || /\s/.test(text.charAt(at - 1)))) {
      return at;
    }
  }
  return end;
}

function trimmed(text: string, start: number, end: number): TextRange {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) {
    last -= 1;
  }
  return { start, end: last };
}

interface Tail {
  readonly range: TextRange;
  readonly comment: number | null;
}

/** The scalar or collection that starts at an offset, anchor and tag left out. */
function tailAt(text: string, at: number, end: number): Tail {
  const start = at + matchAt(PROPERTIES, text.slice(at, end), 0).length;
  const comment = commentAfter(text, start, end);
  return { range: trimmed(text, start, comment), comment: comment < end ? comment : null };
}

/** The key's source at an offset; empty when what stands there is none. */
function keySource(text: string, at: number, end: number): string {
  const line = text.slice(at, end);
  const quoted = matchAt(QUOTED, line, 0);
  if (quoted !== '') {
    return /^[ \t]*:(?:[ \t]|$)/.test(line.slice(quoted.length)) ? quoted : '';
  }
  const plain = matchAt(PLAIN_KEY, line, 0);
  return /[ \t]#/.test(plain) ? '' : plain;
}

function nameOf(source: string): string {
  return /^["']/.test(source) ? source.slice(1, -1) : source;
}

/** Reads the line that holds an offset. */
export function readRow(text: string, offset: number): Row {
  const start = lineStartOf(text, offset);
  const end = lineEndOf(text, offset);
  const entries: Entry[] = [];
  let at = start;
  while (text[at] === ' ' && at < end) {
    at += 1;
  }
  const first = at;
  const isTabbed = text[at] === '\t' && at < end;
  at = skipBlanks(text, at, end);
  while (text[at] === '-' && (at + 1 === end || /[ \t]/.test(text.charAt(at + 1)))) {
    entries.push({ kind: 'dash', at, column: at - start });
    at = skipBlanks(text, at + 1, end);
  }
  const source = keySource(text, at, end);
  const line = { start, end, entries, isTabbed, column: first - start };
  if (source === '') {
    const { range, comment } = tailAt(text, at, end);
    const isBlank = entries.length === 0 && range.start === range.end;
    return { ...line, bare: range, isBlank, comment };
  }
  const keyEnd = at + source.length;
  const colon = skipBlanks(text, keyEnd, end);
  const { range, comment } = tailAt(text, skipBlanks(text, colon + 1, end), end);
  entries.push({
    kind: 'key',
    at,
    end: keyEnd,
    column: at - start,
    name: nameOf(source),
    colon,
    value: range,
  });
  return { ...line, bare: { start: end, end }, isBlank: false, comment };
}
