import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepChange, StepOutline, YamlPath } from '../../model/step.ts';
import { applyEdits, invertEdits } from '../../model/text.ts';
import { type FieldValue, sameValue } from '../../model/value.ts';
import { editStep, outlineSteps, parseStep } from '../index.ts';
import { lineStartOf, nextLineOf } from '../lines.ts';
import { stepTexts } from '../testing/arbitrary-yaml.ts';
import { DOCUMENTS } from '../testing/documents.ts';
import { isBuildStep, SPEC_ORDER } from '../testing/steps.ts';

const TEXTS = [
  ...['', 'a', 'b c', '1.10', '1e3', '0x1F', '0777', 'on', '~', '012345678901', '2026-01-02'],
  ...['12:30', 'x: y', 'x #y', "it's", '"', '[x', '{', '- a', '*a', '&a', '!t', '%', '@', ' a '],
  ...['<+input>', '😀', 'a,b', 'two\nlines', '\t', ':', '#'],
];
const word = fc.constantFrom(...TEXTS);
const value: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.record({ kind: fc.constant('scalar' as const), text: word }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(word, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('map' as const),
    entries: fc.uniqueArray(fc.record({ name: word, value: word }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ name }) => name,
    }),
  }),
);
const path = fc.constantFrom<YamlPath>(
  ['name'],
  ['timeout'],
  ['spec', 'region'],
  ['spec', 'imageName'],
  ['spec', 'tags'],
  ['spec', 'labels'],
  ['spec', 'buildArgs'],
  ['spec', 'context'],
  ['spec', 'resources', 'limits', 'memory'],
);
const order = fc.constant(SPEC_ORDER);
const intent = fc.constant('string' as const);
const change: fc.Arbitrary<StepChange> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('set' as const), path, value, intent, order }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unset' as const), path }) },
);

function stepsOf(text: string): readonly StepOutline[] {
  return outlineSteps(text, isBuildStep).steps;
}

/** The texts of all steps but those around or inside one of them. */
function otherSteps(text: string, steps: readonly StepOutline[], own: StepOutline): string[] {
  return steps
    .filter(({ range }) => range.end <= own.range.start || range.start >= own.range.end)
    .map(({ range }) => text.slice(range.start, range.end));
}

/** Holds one change of one step to every law; says whether it was made. */
function checkLaws(text: string, dice: number, what: StepChange): boolean {
  const steps = stepsOf(text);
  const index = steps.length === 0 ? -1 : dice % steps.length;
  const own = steps[index];
  const result = own && editStep(text, parseStep(text, own), what);
  if (!own || !result?.ok) {
    return false;
  }
  const { edits } = result;
  const after = applyEdits(text, edits);
  expect(applyEdits(after, invertEdits(text, edits))).toBe(text);
  // Nothing outside the step's own lines: a text without a final break may lose the one before.
  const start = lineStartOf(text, own.range.start);
  const end = nextLineOf(text, own.range.end);
  for (const { range } of edits) {
    expect(range.start).toBeGreaterThanOrEqual(end === text.length ? start - 2 : start);
    expect(range.end).toBeLessThanOrEqual(end);
  }
  const stepsAfter = stepsOf(after);
  const ownAfter = stepsAfter.find(
    ({ document, path }) => document === own.document && String(path) === String(own.path),
  );
  if (!ownAfter) {
    throw new Error('The step that was changed is gone.');
  }
  expect(otherSteps(after, stepsAfter, ownAfter)).toEqual(otherSteps(text, steps, own));
  const step = parseStep(after, ownAfter);
  const now = step.read(what.path);
  const isAsked = what.kind === 'set' ? sameValue(now, what.value) : now.kind === 'unset';
  expect(isAsked).toBe(true);
  expect(editStep(after, step, what)).toEqual({ ok: true, edits: [] });
  return edits.length > 0;
}

/** Runs the laws over texts; at least some of the changes have to be possible. */
function holds(texts: fc.Arbitrary<string>, numRuns: number, atLeast: number): void {
  let made = 0;
  fc.assert(
    fc.property(texts, fc.nat(), change, (text, dice, what) => {
      made += checkLaws(text, dice, what) ? 1 : 0;
    }),
    { numRuns },
  );
  expect(made).toBeGreaterThan(atLeast);
}

describe('a change reads as asked, touches no other line, is made once and can be taken back', () => {
  it('in documents of every style', () => {
    holds(fc.constantFrom(...DOCUMENTS), 7_000, 3_000);
  }, 60_000);

  it('in generated steps', () => {
    holds(stepTexts, 1_000, 450);
  }, 60_000);
});
