import type { StepOutline } from '../../model/step.ts';
import type { TextEdit, TextRange } from '../../model/text.ts';
import { deletion, insertion } from '../edit/layout.ts';
import type { ListItem } from '../tree.ts';
import { anchorOrder } from './anchors.ts';
import { STANDS_ALONE } from './insert-step.ts';
import { cannot, done, type StepsResult, UNSAFE } from './result.ts';
import { segmentOf } from './segment.ts';
import { type Siblings, siblingsOf } from './siblings.ts';
import { keepsOthers } from './verify.ts';

/**
 * Lets a step and the item above it (`by` -1) or below it (1) change places. Both keep every byte, with
 * the comments that go with them; blank lines and other comments between them stay where they are.
 */
export function moveStep(text: string, step: StepOutline, by: -1 | 1): StepsResult {
  const siblings = siblingsOf(text, step);
  if (!siblings) {
    return cannot(STANDS_ALONE);
  }
  const other = siblings.index + by;
  if (other < 0 || other >= siblings.count) {
    return cannot(`This step is the ${by < 0 ? 'first' : 'last'} one of its list.`);
  }
  const upper = Math.min(siblings.index, other);
  const items = pairOf(siblings, upper);
  const spans = spansOf(siblings, upper);
  if (siblings.item(other) === null) {
    return cannot('The step beside this one does not parse: mend it first.');
  }
  if (!items || !spans) {
    return cannot(UNSAFE);
  }
  const refusal = anchorOrder(...items);
  if (refusal !== null) {
    return cannot(refusal);
  }
  const [above, below] = spans;
  const gap = text.slice(above.end, below.start);
  const source = text.slice(below.start, below.end);
  const edits: readonly TextEdit[] = [
    insertion(above.start, source + gap),
    deletion(above.end, below.end),
  ];
  const shift = by < 0 ? above.start - below.start : source.length + gap.length;
  return keepsOthers(siblings, edits, { upper })
    ? done(edits, step.range.start + shift)
    : cannot(UNSAFE);
}

function pairOf(siblings: Siblings, upper: number): readonly [ListItem, ListItem] | null {
  const first = siblings.item(upper);
  const second = siblings.item(upper + 1);
  return first && second ? [first, second] : null;
}

function spansOf(siblings: Siblings, upper: number): readonly [TextRange, TextRange] | null {
  const span = (index: number) =>
    siblings.flow ? siblings.item(index) : segmentOf(siblings, index);
  const first = span(upper);
  const second = span(upper + 1);
  return first && second ? [first, second] : null;
}
