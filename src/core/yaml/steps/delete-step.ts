import type { StepOutline } from '../../model/step.ts';
import type { TextEdit } from '../../model/text.ts';
import { deletion, insertion } from '../edit/layout.ts';
import { removeParts } from '../edit/row.ts';
import { lineEndOf, nextLineOf } from '../lines.ts';
import { anchorInUse } from './anchors.ts';
import { STANDS_ALONE } from './insert-step.ts';
import { itemsOf } from './put.ts';
import { cannot, done, type StepsResult, UNSAFE } from './result.ts';
import { blanksBelow, contentAbove, contentBelow, segmentOf } from './segment.ts';
import { type Siblings, siblingsAround, siblingsOf } from './siblings.ts';
import { keepsOthers } from './verify.ts';

/**
 * Takes a step out with its lines, the comments that go with it, and one of the two gaps around it. A
 * list left empty becomes `[]`, as a person would write it; a `parallel` left empty goes as well.
 * Refused while something below refers to an anchor of the step.
 */
export function deleteStep(text: string, step: StepOutline): StepsResult {
  const siblings = siblingsOf(text, step);
  return siblings ? deleteItem(siblings) : cannot(STANDS_ALONE);
}

function deleteItem(siblings: Siblings): StepsResult {
  const { text, index, count, owner } = siblings;
  const item = siblings.item(index);
  const refusal = item ? anchorInUse(text, item) : UNSAFE;
  if (refusal !== null) {
    return cannot(refusal);
  }
  if (count === 1 && owner?.name === 'parallel') {
    const outer = siblingsAround(text, owner.keyStart);
    return outer ? deleteItem(outer) : cannot(UNSAFE);
  }
  const edits = count === 1 ? emptied(siblings) : removed(siblings);
  const isSafe = edits && (count === 1 || keepsOthers(siblings, edits, 'deleted'));
  return isSafe ? done(edits, null) : cannot(UNSAFE);
}

function emptied(siblings: Siblings): readonly TextEdit[] | null {
  const { text, owner, start, end, index } = siblings;
  if (siblings.flow) {
    return [{ range: { start, end }, text: '[]' }];
  }
  const segment = segmentOf(siblings, index);
  if (!segment) {
    return null;
  }
  if (!owner) {
    return [{ range: { start: segment.start, end: segment.end }, text: '[]' }];
  }
  return [
    insertion(owner.valueAt, ' []'),
    deletion(contentAbove(text, segment.start) ?? segment.start, segment.end),
  ];
}

function removed(siblings: Siblings): readonly TextEdit[] | null {
  const { text, index, count } = siblings;
  if (siblings.flow) {
    return removedInFlow(siblings);
  }
  const segment = segmentOf(siblings, index);
  if (!segment) {
    return null;
  }
  const content = contentAbove(text, segment.start);
  // Blank lines at the end of a `|+` text are content.
  const above = content && Math.max(content, segmentOf(siblings, index - 1)?.end ?? 0);
  if (index === count - 1 && above !== null) {
    return [deletion(above, segment.end)];
  }
  const next = nextLineOf(text, segment.end);
  const isSetOff = index === 0 || (above !== null && blanksBelow(text, above) > 0);
  return [deletion(segment.start, isSetOff ? contentBelow(text, segment.end) : next)];
}

function removedInFlow(siblings: Siblings): readonly TextEdit[] | null {
  const { text, index } = siblings;
  const parts = itemsOf(siblings);
  const item = parts?.[index];
  const before = parts?.[index - 1];
  if (!parts || !item) {
    return null;
  }
  const between = before ? text.slice(before.end, lineEndOf(text, item.end)) : '#';
  return before && !between.includes('#')
    ? [deletion(before.end, item.end)]
    : removeParts(text, { ...siblings, parts }, [index]);
}
