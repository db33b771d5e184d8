import type { StepOutline } from '../../model/step.ts';
import type { TextEdit } from '../../model/text.ts';
import { lineNumberOf } from '../lines.ts';
import type { StepTree } from '../parse-step.ts';
import { anchorNames, usesBelow } from '../steps/anchors.ts';
import { conflict, type EditResult } from './result.ts';
import { composeAfter } from './verify.ts';

/**
 * The refusal of edits that take an anchor out which something that stays refers to; null when they
 * take none. Without its anchor such an alias breaks the whole document, or means an older anchor.
 */
export function lostAnchor(
  before: StepTree,
  outline: StepOutline,
  edits: readonly TextEdit[],
): EditResult | null {
  const { anchors } = anchorNames(before.root);
  if (anchors.size === 0) {
    return null;
  }
  const kept = anchorNames(composeAfter(before.text, outline, edits).root).anchors;
  const from = Math.min(...edits.map(({ range }) => range.start));
  for (const name of anchors) {
    const uses = kept.has(name) ? [] : usesBelow(before.text, name, from);
    const use = uses.find((at) => edits.every(({ range }) => at < range.start || at >= range.end));
    if (use !== undefined) {
      const line = lineNumberOf(before.text, use);
      return conflict(
        `Line ${line} refers to the anchor &${name} in this value: give it a value of its own first.`,
        { start: use, end: use + name.length + 1 },
      );
    }
  }
  return null;
}
