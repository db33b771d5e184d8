import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../model/text.ts';
import { outlineSteps, parseStep } from '../index.ts';
import { blockLists, flowLists } from '../testing/arbitrary-steps.ts';
import { isBuildStep } from '../testing/steps.ts';
import { deleteStep, insertLoneSteps } from './index.ts';

const API = `step:
  type: BuildAndPushECR
  name: Push
  identifier: push
  spec:
    account: "012345678901"
    optimize: true
    tags:
      - "1.10"
      - <+pipeline.sequenceId>
    buildArgs:
      A: two words
`;
const WEB = API.replace('name: Push', 'name: Web').replace(': push', ': web');

function inserted(text: string, ...sources: readonly string[]): string {
  const step = outlineSteps(text, isBuildStep).steps[0] ?? null;
  const result = insertLoneSteps(text, step, sources, isBuildStep);
  return result.ok ? applyEdits(text, result.edits) : result.message;
}

describe('inserting lone steps', () => {
  it('takes over the indentation of the place, and names that are free', () => {
    const text = [
      'steps:',
      '-   step:',
      '        type: BuildAndPushGCR   # ours',
      '        identifier: push',
      '        spec:',
      '            tags:',
      '            - v1',
      'rest: 1',
      '',
    ];
    const added = [
      '-   step:',
      '        type: BuildAndPushECR',
      '        name: Push 2',
      '        identifier: push_2',
      '        spec:',
      '            account: "012345678901"',
      '            optimize: true',
      '            tags:',
      '            - "1.10"',
      '            - <+pipeline.sequenceId>',
      '            buildArgs:',
      '                A: two words',
    ];
    for (const lineBreak of ['\n', '\r\n']) {
      expect(inserted(text.join(lineBreak), API)).toBe(
        text.toSpliced(7, 0, ...added).join(lineBreak),
      );
    }
  });

  it('writes several one after the other, set off like their neighbours', () => {
    const text = `steps:\n  - step:\n      type: BuildAndPushECR\n\n  - step:\n      type: Run\n`;
    const after = inserted(text, API, WEB);
    expect(outlineSteps(after, isBuildStep).steps.map(({ name }) => name)).toEqual([
      null,
      'Push',
      'Web',
    ]);
    expect(after.match(/\n\n {2}- step:/g)).toHaveLength(3);
  });

  it('writes JSON into JSON', () => {
    const text = '{"steps":[{"step":{"type":"BuildAndPushECR","identifier":"a"}}]}';
    const after = inserted(text, API);
    expect(JSON.parse(after).steps[1].step).toEqual({
      type: 'BuildAndPushECR',
      name: 'Push',
      identifier: 'push',
      spec: {
        account: '012345678901',
        optimize: true,
        tags: ['1.10', '<+pipeline.sequenceId>'],
        buildArgs: { A: 'two words' },
      },
    });
  });

  it.each([
    ['an empty list', 'steps: []\n', /^steps:\n {2}- step:\n {6}type: BuildAndPushECR\n/],
    ['no list', 'a: 1\n', /holds no `steps:`/],
    ['a step that stands alone', 'step:\n  type: BuildAndPushECR\n', /stands in no list/],
  ])('where there is %s', (_, text, expected) => {
    expect(inserted(text, API)).toMatch(expected);
  });

  it.each(['steps: []', 'step: a', `${API}---\n${WEB}`, API.replace('ECR', '')])(
    'refuses %j, which is no lone step of a known type',
    (source) => {
      expect(inserted('steps: []\n', source)).toMatch(/no step alone/);
    },
  );

  it('the new step says what the lone one says; deleting it gives the text back', () => {
    const [lone] = outlineSteps(API, isBuildStep).steps;
    const said = lone && parseStep(API, lone).read(['spec', 'tags']);
    let made = 0;
    fc.assert(
      fc.property(fc.oneof(blockLists, flowLists), fc.nat(), (text, dice) => {
        const { steps } = outlineSteps(text, isBuildStep);
        const place = steps.length === 0 ? -1 : dice % steps.length;
        const result = insertLoneSteps(text, steps[place] ?? null, [API], isBuildStep);
        if (place === -1 || !result.ok) {
          return;
        }
        made += 1;
        const after = applyEdits(text, result.edits);
        const now = outlineSteps(after, isBuildStep).steps;
        expect(now).toHaveLength(steps.length + 1);
        const step = now[place + 1];
        expect(step?.type).toBe('BuildAndPushECR');
        expect(step && parseStep(after, step).read(['spec', 'tags'])).toEqual(said);
        const back = step && deleteStep(after, step);
        expect(back?.ok && applyEdits(after, back.edits)).toBe(text);
      }),
    );
    expect(made).toBeGreaterThan(25);
  });
});
