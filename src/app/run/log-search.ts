import type { LogLine } from '#core';
import { type LogSpan, stripAnsi } from './ansi.ts';

/** The lines of a growing log that hold a text, found so far. */
export interface LogMatches {
  readonly query: string;
  /** Indexes of lines, ascending. */
  readonly lines: readonly number[];
  /** How many lines were looked at. */
  readonly searched: number;
}

/** No search. */
export const NO_MATCHES: LogMatches = { query: '', lines: [], searched: 0 };

/** Goes on searching where `before` stopped, or from the start when the text is another one. Case does not count. */
export function searchLog(
  before: LogMatches,
  query: string,
  lines: readonly LogLine[],
  count: number,
): LogMatches {
  const wanted = query.toLowerCase();
  if (wanted === '') {
    return NO_MATCHES;
  }
  const goesOn = before.query === wanted && before.searched <= count;
  const from = goesOn ? before.searched : 0;
  const found: number[] = [];
  for (let index = from; index < count; index += 1) {
    if (
      stripAnsi(lines[index]?.text ?? '')
        .toLowerCase()
        .includes(wanted)
    ) {
      found.push(index);
    }
  }
  const known = goesOn ? before.lines : [];
  return {
    query: wanted,
    lines: found.length === 0 ? known : [...known, ...found],
    searched: count,
  };
}

/** A stretch of a line, and whether the search found it. */
export interface MarkedSpan extends LogSpan {
  readonly found: boolean;
}

/** Cuts spans where the searched text begins and ends. */
export function markMatches(spans: readonly LogSpan[], query: string): readonly MarkedSpan[] {
  const wanted = query.toLowerCase();
  const text = spans
    .map((span) => span.text)
    .join('')
    .toLowerCase();
  if (wanted === '' || !text.includes(wanted)) {
    return spans.map((span) => ({ ...span, found: false }));
  }
  const edges = matchEdges(text, wanted);
  const marked: MarkedSpan[] = [];
  let offset = 0;
  let edge = 0;
  for (const span of spans) {
    const end = offset + span.text.length;
    let from = offset;
    while (from < end) {
      while (edge < edges.length && (edges[edge] ?? 0) <= from) {
        edge += 1;
      }
      const to = Math.min(edges[edge] ?? end, end);
      const piece = span.text.slice(from - offset, to - offset);
      marked.push({ ...span, text: piece, found: edge % 2 === 1 });
      from = to;
    }
    offset = end;
  }
  return marked;
}

/** Begin and end of each match by turns; lower case can be longer, then positions are near, not exact. */
function matchEdges(text: string, wanted: string): readonly number[] {
  const edges: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    if (edges.at(-1) === at) {
      edges[edges.length - 1] = at + wanted.length;
    } else {
      edges.push(at, at + wanted.length);
    }
  }
  return edges;
}
