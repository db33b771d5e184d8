import type { TextEdit } from '../../model/text.ts';
import { insertion } from '../edit/layout.ts';
import { insertParts } from '../edit/row.ts';
import { lineBreakAt } from '../lines.ts';
import type { ListItem } from '../tree.ts';
import { blanksBelow, segmentOf } from './segment.ts';
import type { Siblings } from './siblings.ts';

/**
 * Puts the sources of items (lines that begin with the list's column, or one text in flow style) behind
 * an item, each set off by as many blank lines as its neighbours are. Null where the text leaves no safe
 * place.
 */
export function putBehind(
  siblings: Siblings,
  index: number,
  sources: readonly string[],
): readonly TextEdit[] | null {
  const { text } = siblings;
  if (siblings.flow) {
    const parts = itemsOf(siblings);
    return (
      parts &&
      insertParts(
        text,
        { ...siblings, parts },
        index + 1,
        sources.map((source) => [source]),
      )
    );
  }
  const segment = segmentOf(siblings, index);
  if (!segment) {
    return null;
  }
  const isLast = index === siblings.count - 1;
  const above = isLast ? segmentOf(siblings, index - 1) : segment;
  const blanks = above ? blanksBelow(text, above.end) : 0;
  const lineBreak = lineBreakAt(text, segment.body);
  const behind = sources.map((source) => lineBreak.repeat(blanks + 1) + source);
  return [insertion(segment.end, behind.join(''))];
}

/** All items of a list; null when one does not parse. */
export function itemsOf(siblings: Siblings): readonly ListItem[] | null {
  const items = Array.from({ length: siblings.count }, (_, index) => siblings.item(index));
  return items.every((item) => item !== null) ? items : null;
}
