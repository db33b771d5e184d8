import type { StepsOutline } from '../model/step.ts';
import { sortEdits, type TextEdit } from '../model/text.ts';

/** Where an offset of a text is after edits; an offset inside an edit goes to the edit's start. */
export function moveOffset(offset: number, edits: readonly TextEdit[]): number {
  let moved = offset;
  for (const { range, text } of sortEdits(edits)) {
    if (range.end <= offset && !(range.start === range.end && range.start === offset)) {
      moved += text.length - (range.end - range.start);
    } else if (range.start < offset) {
      moved += range.start - offset;
    }
  }
  return moved;
}

/** The step that starts at or holds an offset: the innermost one that covers it. */
export function stepAt(outline: StepsOutline, offset: number): number | null {
  let found: number | null = null;
  for (const [index, { range }] of outline.steps.entries()) {
    if (range.start <= offset && offset <= range.end) {
      found = index;
    }
  }
  return found;
}
