import { columnOf, lineEndOf, lineStartOf, nextLineOf } from '../lines.ts';
import { entryEnd } from '../scan/region.ts';
import { isMarker } from '../scan/tokens.ts';

/** A list in block style, found by its lines alone. */
export interface DashedLines {
  /** Offsets of its dashes. */
  readonly dashes: readonly number[];
  /** Start of the first line below the list. */
  readonly end: number;
  /** Place of the item that was asked for. */
  readonly index: number;
  /** Start of the line with the key that holds the list; null for the root of a document. */
  readonly owner: number | null;
}

const OWNER = /^[ ]*(?:- +)*[^\s#][^\n]*?:(?:[ \t]+[&!][^\s#]+)*(?=[ \t]*(?:[ \t]#.*)?$)/;

/** The list whose item holds an offset; null when the lines leave doubt. */
export function dashedLinesAround(text: string, offset: number): DashedLines | null {
  const dash = dashAbove(text, offset);
  if (dash === null) {
    return null;
  }
  const column = columnOf(text, dash);
  let first = lineStartOf(text, dash);
  let owner: number | null = null;
  for (let line = lineAbove(text, first); line !== null; line = lineAbove(text, line)) {
    const indent = indentOf(text, line);
    if (isMarker(text, line)) {
      break;
    }
    if (indent === null || indent > column) {
      continue;
    }
    if (indent === column && isDash(text, line + indent)) {
      first = line;
    } else if (OWNER.test(text.slice(line, lineEndOf(text, line)))) {
      owner = line;
      break;
    } else {
      return null;
    }
  }
  const end = entryEnd(text, first, column, true);
  const dashes = [first + column];
  for (let line = nextLineOf(text, first); line < end; line = nextLineOf(text, line)) {
    if (indentOf(text, line) === column && isDash(text, line + column)) {
      dashes.push(line + column);
    }
  }
  const index = dashes.indexOf(dash);
  return index === -1 ? null : { dashes, end, index, owner };
}

/** The key at the end of a line that holds the list below it. */
export function ownerColon(
  text: string,
  line: number,
): { readonly name: string; readonly keyStart: number; readonly valueAt: number } | null {
  const found = OWNER.exec(text.slice(line, lineEndOf(text, line)))?.[0];
  if (found === undefined) {
    return null;
  }
  const lead = /^[ ]*(?:- +)*/.exec(found)?.[0].length ?? 0;
  const key = found.slice(lead).replace(/[ \t]*:(?:[ \t]+[&!]\S+)*$/, '');
  return {
    name: key.replace(/^(["'])(.*)\1$/, '$2'),
    keyStart: line + lead,
    valueAt: line + found.length,
  };
}

function dashAbove(text: string, offset: number): number | null {
  let limit = Number.POSITIVE_INFINITY;
  for (
    let line: number | null = lineStartOf(text, offset);
    line !== null;
    line = lineAbove(text, line)
  ) {
    const indent = indentOf(text, line);
    if (indent === null || indent >= limit) {
      continue;
    }
    if (isDash(text, line + indent)) {
      return line + indent;
    }
    limit = indent;
    if (limit === 0) {
      return null;
    }
  }
  return null;
}

/** Start of the line above; null on the first one. */
function lineAbove(text: string, line: number): number | null {
  const feed = line === 0 ? -1 : text.lastIndexOf('\n', line - 1);
  return feed === -1 ? null : lineStartOf(text, feed);
}

/** Count of blanks before a line's first character; null on blank and comment lines. */
function indentOf(text: string, line: number): number | null {
  const indent = /^ */.exec(text.slice(line, lineEndOf(text, line)))?.[0].length ?? 0;
  const code = text[line + indent];
  return code === '#' || /^[ \t]*$/.test(text.slice(line, lineEndOf(text, line))) ? null : indent;
}

function isDash(text: string, at: number): boolean {
  return text[at] === '-' && /^(?:\s|$)/.test(text.slice(at + 1, at + 2));
}
