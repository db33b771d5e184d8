import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepOutline } from '../../model/step.ts';
import { applyEdits, invertEdits } from '../../model/text.ts';
import { outlineSteps, parseStep } from '../index.ts';
import { blockLists, flowLists } from '../testing/arbitrary-steps.ts';
import { isBuildStep } from '../testing/steps.ts';
import { deleteStep, duplicateStep, insertSteps, moveStep, type StepsResult } from './index.ts';

const PARAMETERS = { numRuns: 1_000 };
const NEW = { type: 'BuildAndPushDockerRegistry', name: 'Of mine', identifier: 'of_mine' };

function stepsOf(text: string): readonly StepOutline[] {
  return outlineSteps(text, isBuildStep).steps;
}

/** What each step of a text says. */
function saidBy(text: string): readonly string[] {
  return stepsOf(text).map((step) => text.slice(step.range.start, step.range.end));
}

function indexAt(text: string, at: number | null): number {
  return stepsOf(text).findLastIndex(
    ({ range }) => at !== null && range.start <= at && at <= range.end,
  );
}

/** Runs a law on every text and one of its steps; refusals have no edits and don't count. */
function holds(
  operation: (text: string, step: StepOutline) => StepsResult,
  law: (text: string, after: string, index: number, at: number | null) => void,
): void {
  let made = 0;
  fc.assert(
    fc.property(fc.oneof(blockLists, flowLists), fc.nat(), (text, dice) => {
      const steps = stepsOf(text);
      const index = steps.length === 0 ? -1 : dice % steps.length;
      const step = steps[index];
      const result = step && operation(text, step);
      if (result?.ok) {
        made += 1;
        const after = applyEdits(text, result.edits);
        expect(applyEdits(after, invertEdits(text, result.edits))).toBe(text);
        law(text, after, index, result.at);
      }
    }),
    PARAMETERS,
  );
  expect(made).toBeGreaterThan(PARAMETERS.numRuns / 4);
}

describe('laws of whole steps', () => {
  it('inserting adds one step behind the chosen one; deleting it gives the text back', () => {
    holds(
      (text, step) => insertSteps(text, step, NEW),
      (text, after, index, at) => {
        const place = indexAt(after, at);
        expect(stepsOf(after)[place]).toMatchObject(NEW);
        expect(saidBy(after).toSpliced(place, 1)).toEqual(saidBy(text));
        expect(place).toBe(index + 1);
        const step = stepsOf(after)[place];
        const back = step && deleteStep(after, step);
        expect(back).toMatchObject({ ok: true });
        expect(back?.ok && applyEdits(after, back.edits)).toBe(text);
      },
    );
  });

  it('duplicating adds the same step under another Id; deleting it gives the text back', () => {
    holds(duplicateStep, (text, after, index, at) => {
      const place = indexAt(after, at);
      expect(place).toBe(index + 1);
      const [one, two] = stepsOf(after).slice(index);
      expect(two?.type).toBe(one?.type);
      expect(two?.identifier === null || two?.identifier !== one?.identifier).toBe(true);
      expect(two && parseStep(after, two).read(['spec'])).toEqual(
        one && parseStep(after, one).read(['spec']),
      );
      expect(saidBy(after).toSpliced(place, 1)).toEqual(saidBy(text));
      const back = two && deleteStep(after, two);
      expect(back?.ok && applyEdits(after, back.edits)).toBe(text);
    });
  });

  it('moving down and then up gives the text back, and no step says anything else', () => {
    holds(
      (text, step) => moveStep(text, step, 1),
      (text, after, index, at) => {
        expect(saidBy(after).toSorted()).toEqual(saidBy(text).toSorted());
        const step = stepsOf(after)[indexAt(after, at)];
        expect(step && after.slice(step.range.start, step.range.end)).toBe(saidBy(text)[index]);
        const back = step && moveStep(after, step, -1);
        expect(back?.ok && applyEdits(after, back.edits)).toBe(text);
        expect([...after].toSorted()).toEqual([...text].toSorted());
      },
    );
  });

  it('deleting takes one step and leaves what the others say', () => {
    holds(deleteStep, (text, after, index) => {
      expect(saidBy(after)).toEqual(saidBy(text).toSpliced(index, 1));
      expect(outlineSteps(after, isBuildStep).syntax).toEqual([]);
    });
  });
});
