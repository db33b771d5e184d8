import type { ParsedStep, StepChange } from '../../model/step.ts';
import { applyEdits, type TextEdit } from '../../model/text.ts';
import { lineStartOf, nextLineOf } from '../lines.ts';
import { parseStep } from '../parse-step.ts';
import { editStep } from './edit-step.ts';
import { type EditResult, edited } from './result.ts';
import { rangeAfter } from './verify.ts';

/**
 * The edits of `text` that make several changes of a step one after the other, where a later one may
 * build on what an earlier one wrote. Refused as a whole where one of them is.
 */
export function editStepInTurn(
  text: string,
  step: ParsedStep,
  changes: readonly StepChange[],
): EditResult {
  const [only] = changes;
  if (only && changes.length === 1) {
    return editStep(text, step, only);
  }
  let now = text;
  let parsed = step;
  for (const change of changes) {
    const result = editStep(now, parsed, change);
    if (!result.ok) {
      return result;
    }
    if (result.edits.length > 0) {
      const range = rangeAfter(parsed.outline, result.edits);
      now = applyEdits(now, result.edits);
      parsed = parseStep(now, { ...parsed.outline, range });
    }
  }
  return edited(now === text ? [] : [differenceIn(text, now, step)]);
}

/** The one edit between two texts that differ only in the lines of a step, or in the break above them. */
function differenceIn(before: string, after: string, { outline }: ParsedStep): TextEdit {
  let start = Math.max(0, lineStartOf(before, outline.range.start) - 2);
  let end = nextLineOf(before, outline.range.end);
  const growth = after.length - before.length;
  while (start < end && start < end + growth && before[start] === after[start]) {
    start += 1;
  }
  while (end > start && end + growth > start && before[end - 1] === after[end + growth - 1]) {
    end -= 1;
  }
  return { range: { start, end }, text: after.slice(start, end + growth) };
}
