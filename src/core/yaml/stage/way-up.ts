import type { YamlPath } from '../../model/step.ts';
import { columnOf, lineStartOf } from '../lines.ts';
import { isMarker } from '../scan/tokens.ts';
import { indentOf, type LineToken, lineTokens } from './line-tokens.ts';

/** More than the keys and dashes take that may stand before a mapping on its line: a key ends within 1,024 characters. */
const WIDEST = 4_096;

/**
 * The keys and dashes in block style that hold the mapping at an offset, innermost first. Lines of
 * scalars don't mislead it: they are indented deeper than the key that they belong to.
 */
export function* holdersAbove(text: string, offset: number): Generator<LineToken> {
  let column = columnOf(text, offset);
  let dashed = false;
  let line: number | null = lineStartOf(text, offset);
  let before = offset;
  while (line !== null && !isMarker(text, line)) {
    const indent = indentOf(text, line);
    if (indent !== null && indent <= column) {
      const limit = before;
      for (const token of lineTokens(text, line).toReversed()) {
        // The key of a list may stand in the column of the list's dashes.
        const outside = token.column < column + (dashed && token.name !== null ? 1 : 0);
        if (token.start < limit && outside) {
          yield token;
          column = token.column;
          dashed = token.name === null;
        }
      }
    }
    before = line;
    line = line === 0 || lineStartOf(text, line - 1) === line ? null : lineStartOf(text, line - 1);
  }
}

/**
 * What holds the mapping at an offset, one token for each part of its path; null where the lines tell
 * another path, such as in flow style. Only as many as `depth` are looked for, from the inside.
 */
export function wayUp(
  text: string,
  offset: number,
  path: YamlPath,
  depth: number,
): readonly LineToken[] | null {
  if (isFarOnLine(text, offset)) {
    return null;
  }
  const holders: LineToken[] = [];
  for (const holder of holdersAbove(text, offset)) {
    const part = path[path.length - 1 - holders.length];
    if (holders.length === depth) {
      break;
    }
    if (typeof part === 'number' ? holder.name !== null : holder.name !== part) {
      return null;
    }
    holders.push(holder);
  }
  return holders.length === depth ? holders : null;
}

/** Whether an offset can only be in flow style: to look for the start of a line of megabytes takes long. */
function isFarOnLine(text: string, offset: number): boolean {
  return offset > WIDEST && !text.slice(offset - WIDEST, offset).includes('\n');
}
