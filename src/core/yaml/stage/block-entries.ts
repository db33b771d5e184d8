import { composeSlice } from '../compose.ts';
import { lineStartOf, nextLineOf } from '../lines.ts';
import { entryEnd } from '../scan/region.ts';
import { isMarker } from '../scan/tokens.ts';
import type { MapNode, MapPair } from '../tree.ts';
import { indentOf, type LineToken, lineTokens } from './line-tokens.ts';

/** The keys at a column of the mapping in block style behind a key or dash, which ends at `from`. */
export function* blockKeys(text: string, from: number, column: number): Generator<LineToken> {
  const first = lineStartOf(text, from);
  let line = first;
  while (line < text.length && (line === first || staysInside(text, line, column))) {
    if (line === first || indentOf(text, line) === column) {
      const key = lineTokens(text, line).find((token) => token.column === column);
      if (key && key.name !== null && key.start >= from) {
        yield key;
      }
    }
    line = nextLineOf(text, line);
  }
}

/** Column of the block below a line; null when nothing is indented below it. */
export function columnBelow(text: string, offset: number): number | null {
  let line = nextLineOf(text, offset);
  while (line < text.length && indentOf(text, line) === null) {
    line = nextLineOf(text, line);
  }
  return line < text.length ? indentOf(text, line) : null;
}

/**
 * Some entries of the mapping in block style behind a key or dash, parsed; the others are passed by
 * line by line. `from` is the end of the key or dash, `column` that of the mapping's keys.
 */
export function blockEntries(
  text: string,
  from: number,
  column: number,
  wanted: ReadonlySet<string>,
): MapNode {
  const pairs: MapPair[] = [];
  for (const { name, start } of blockKeys(text, from, column)) {
    if (name !== null && wanted.has(name)) {
      const { root } = composeSlice(text, { start, end: entryEnd(text, start, column, true) });
      pairs.push(...(root?.kind === 'map' ? root.pairs : []));
    }
  }
  return { kind: 'map', flow: false, pairs, start: from, end: from, properties: null };
}

function staysInside(text: string, line: number, column: number): boolean {
  const indent = indentOf(text, line);
  return (indent === null || indent >= column) && !(indent === 0 && isMarker(text, line));
}
