import { type LineSpan, lineBlocks, splitLines } from './lines.ts';
import type { StepText } from './pair-steps.ts';

interface Side {
  readonly text: string;
  readonly steps: readonly StepText[];
}

/** Lines that come and go with a step, or say nothing. */
const PART_OF_STEP = /^\s*(?:-\s+step:\s*)?$/;

/** Counts lines of a side that lie in no step, asked for in the order of the text. */
function counterOf({ text, steps }: Side, lines: readonly string[]): (span: LineSpan) => number {
  let line = 0;
  let offset = 0;
  let step = 0;
  return ({ from, to }) => {
    let count = 0;
    for (; line < to; line += 1) {
      const end = offset + (lines[line]?.length ?? 0);
      while ((steps[step]?.outline.range.end ?? text.length) <= offset && step < steps.length) {
        step += 1;
      }
      const range = steps[step]?.outline.range;
      const inside = range !== undefined && range.start < end;
      if (line >= from && !inside && !PART_OF_STEP.test(lines[line] ?? '')) {
        count += 1;
      }
      offset = end;
    }
    return count;
  };
}

/** How many changed lines lie outside of every Build and Push step. */
export function linesElsewhere(before: Side, after: Side): number {
  const old = splitLines(before.text);
  const now = splitLines(after.text);
  const removed = counterOf(before, old);
  const added = counterOf(after, now);
  return lineBlocks(old, now).reduce(
    (sum, block) => sum + Math.max(removed(block.before), added(block.after)),
    0,
  );
}
