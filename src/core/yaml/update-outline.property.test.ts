import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepsOutline } from '../model/step.ts';
import { applyEdits, type TextEdit } from '../model/text.ts';
import { outlineSteps } from './outline.ts';
import { stepTexts, yamlTexts } from './testing/arbitrary-yaml.ts';
import { DOCUMENTS, STAGES } from './testing/documents.ts';
import { isBuildStep } from './testing/steps.ts';
import { updateOutline } from './update-outline.ts';

const texts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(STAGES, STAGES.replaceAll('\n', '\r\n')) },
  { weight: 4, arbitrary: fc.constantFrom(...DOCUMENTS) },
  { weight: 1, arbitrary: fc.oneof(yamlTexts, stepTexts).map(inItems) },
);

/** A text as each of several items, so that there is something to keep around an edit. */
function inItems(text: string): string {
  const body = text.replace(/^\u{feff}/u, '').split('\n');
  const item = body.map((line) => `      ${line}`).join('\n');
  return `steps:\n${`  - step:\n${item}\n`.repeat(3)}name: x\n`;
}

const HARMLESS = ['', 'a', 'b c', '1', '.', '-', 'é', ' # c', ' '];
const INSERTED = [
  ...['', '', 'a', ' ', '  ', '\n', '\r\n', '\t', '"', "'", '#', ' # c', ':', ': ', '- ', '-', '|'],
  ...[
    '>',
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '<<: *a',
    '!t ',
    '? ',
    '%',
    '---\n',
    '...\n',
    ',',
    '\\',
  ],
  ...[
    'type: BuildAndPushECR',
    'type: Run',
    'name: n',
    'identifier: i',
    '\n  - step:\n      type: Run',
  ],
  ...[
    '\n        - step:\n            type: BuildAndPushGAR\n',
    '\n  ',
    '\n                    ',
    'stage:',
  ],
];
const edit = fc.record({
  at: fc.nat(9_999).map((part) => part / 10_000),
  length: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(2) },
    { weight: 1, arbitrary: fc.nat(60) },
  ),
  text: fc.oneof(fc.constantFrom(...HARMLESS), fc.constantFrom(...INSERTED)),
});

/** As text, which compares faster than the objects. */
function written({ otherSteps, otherIds, ...rest }: StepsOutline): string {
  const counts = [otherSteps, otherIds].map((map) => [...map].toSorted());
  return JSON.stringify({ ...rest, counts }, null, 1);
}

/** Edits texts in a row and holds each outline to a full scan; gives how often it kept a step. */
function keptSteps(opened: fc.Arbitrary<string>, numRuns: number): number {
  let kept = 0;
  fc.assert(
    fc.property(opened, fc.array(edit, { minLength: 1, maxLength: 4 }), (first, edits) => {
      let text = first;
      let outline = outlineSteps(text, isBuildStep);
      for (const { at, length, text: inserted } of edits) {
        const start = Math.floor(at * text.length);
        const end = Math.min(start + length, text.length);
        const change: TextEdit[] = [{ range: { start, end }, text: inserted }];
        const next = applyEdits(text, change);
        const updated = updateOutline({ text, outline }, change, next, isBuildStep);
        expect(written(updated)).toBe(written(outlineSteps(next, isBuildStep)));
        const paths = new Set(outline.steps.map(({ path }) => path));
        kept += updated.steps.some(({ path }) => paths.has(path)) ? 1 : 0;
        text = next;
        outline = updated;
      }
    }),
    { numRuns },
  );
  return kept;
}

/** Steps in braces, all on one line, in JSON and in a person's flow style. */
const IN_ONE_LINE = [
  JSON.stringify({
    stages: ['a', 'b', 'c'].map((name) => ({
      stage: {
        name,
        spec: {
          steps: [
            { step: { type: 'Run', identifier: `run_${name}` } },
            { step: { type: 'BuildAndPushECR', name, identifier: name, spec: { tags: [name] } } },
          ],
        },
      },
    })),
  }),
  `steps: [${'{step: {type: BuildAndPushGAR, name: n, "identifier": i, spec: {tags: [a, "b"]}}}, '.repeat(3)}]\n`,
];

describe('the outline after edits', () => {
  it('is that of a full scan, wherever the edits are', () => {
    expect(keptSteps(texts, 1_400)).toBeGreaterThan(480);
  });

  it('is that of a full scan in one long line, where other steps are only moved', () => {
    expect(keptSteps(fc.constantFrom(...IN_ONE_LINE), 400)).toBeGreaterThan(100);
  });
});
