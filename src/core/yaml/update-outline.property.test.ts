import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepsOutline } from '../model/step.ts';
import { applyEdits, type TextEdit } from '../model/text.ts';
import { outlineSteps } from './outline.ts';
import { stepTexts, yamlTexts } from './testing/arbitrary-yaml.ts';
import { isBuildStep } from './testing/steps.ts';
import { updateOutline } from './update-outline.ts';

const NASTY = `# a pipeline with a bit of everything
pipeline:
  stages:
    - stage: # the first
        identifier: one
        spec:
          execution:
            steps:
              - step:
                  type: Run
                  name: Test
                  spec:
                    command: |-
                      # - step: {type: BuildAndPushECR}
                      make test

                    envVariables: {A: "1", "B": '2'}
              - parallel:
                - step:
                    type: BuildAndPushECR
                    name: "Push it"
                    identifier: push
                    spec:
                      tags:
                      - a
                      - "b
                        c"
                      labels: {
                        x: y
                      }
                # between
                - step: {type: BuildAndPushACR, identifier: acr}

              - stepGroup:
                  identifier: group
                  steps:
                    -
                      type: BuildAndPushGAR
                      name: it's
                      spec: {}
                    - - type: BuildAndPushGCR
                      - step:
                          type: Run
        description: >+
          - folded

    - stage:
        identifier: two
        spec:
          execution:
            rollbackSteps:
              - step:
                  type: BuildAndPushDockerRegistry
                  templateInputs:
                    - type: BuildAndPushECR
        when: [a, b]
  name: end
---
steps:
- step:
    type: BuildAndPushECR
- step:
    type: ShellScript
    command: plain text that
      runs on
`;
const CLEAN = `stages:\n${Array.from(
  { length: 6 },
  (_, index) => `- stage:
    identifier: stage_${index}
    spec:
      steps:
        - step:
            type: Run
            spec:
              command: |
                echo ${index}
        - step:
            type: BuildAndPushECR
            identifier: push_${index}
            spec:
              tags:
                - "1.${index}"
`,
)
  .join('')
  .replaceAll(/^(?=.)/gm, '  ')}`;

const texts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(CLEAN, CLEAN.replaceAll('\n', '\r\n')) },
  { weight: 3, arbitrary: fc.constantFrom(NASTY, NASTY.replaceAll('\n', '\r\n')) },
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
function written({ otherSteps, ...rest }: StepsOutline): string {
  return JSON.stringify({ ...rest, otherSteps: [...otherSteps].toSorted() }, null, 1);
}

describe('the outline after edits', () => {
  it('is that of a full scan, wherever the edits are', () => {
    let kept = 0;
    fc.assert(
      fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 4 }), (opened, edits) => {
        let text = opened;
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
      { seed: 20_261_121, numRuns: 2_000 },
    );
    expect(kept).toBeGreaterThan(900);
  });
});
