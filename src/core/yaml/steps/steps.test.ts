import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../model/text.ts';
import { outlineSteps } from '../index.ts';
import { isBuildStep } from '../testing/steps.ts';
import {
  deleteStep,
  duplicateStep,
  freshNames,
  identifiersIn,
  insertSteps,
  moveStep,
  type StepsResult,
} from './index.ts';

const NEW = { type: 'BuildAndPushECR', name: 'New', identifier: 'new' };

type Operation = (text: string, at: number) => StepsResult;

function stepAt(text: string, at: number) {
  const step = outlineSteps(text, isBuildStep).steps[at];
  if (!step) {
    throw new Error(`No step ${at} in:\n${text}`);
  }
  return step;
}

const insert: Operation = (text, at) => insertSteps(text, stepAt(text, at), NEW);
const insertFirst: Operation = (text) => insertSteps(text, null, NEW);
const duplicate: Operation = (text, at) => duplicateStep(text, stepAt(text, at));
const remove: Operation = (text, at) => deleteStep(text, stepAt(text, at));
const up: Operation = (text, at) => moveStep(text, stepAt(text, at), -1);
const down: Operation = (text, at) => moveStep(text, stepAt(text, at), 1);

type Case = readonly [
  what: string,
  operation: Operation,
  at: number,
  before: string,
  after: string | RegExp,
];

/** Cases show whole texts; a pattern is the message of a refusal. CRLF texts must do the same. */
function table(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, operation, at, before, after) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const text = before.replace(/^\n/, '').replaceAll('\n', lineBreak);
      const result = operation(text, at);
      if (typeof after === 'string') {
        expect(result).toMatchObject({ ok: true });
        const edited = result.ok ? applyEdits(text, result.edits) : '';
        expect(edited).toBe(after.replace(/^\n/, '').replaceAll('\n', lineBreak));
      } else {
        expect(result).toEqual({ ok: false, message: expect.stringMatching(after) });
      }
    }
  });
}

const TWO = `
steps:
  - step:
      type: BuildAndPushECR
      identifier: a # one
  # About b
  - step:
      type: BuildAndPushECR
      identifier: b
      # more: b
rest: 1
`;

describe('inserting a step', () => {
  table([
    [
      'between two, before the comment on the second',
      insert,
      0,
      TWO,
      `
steps:
  - step:
      type: BuildAndPushECR
      identifier: a # one
  - step:
      type: BuildAndPushECR
      name: New
      identifier: new
      spec:
  # About b
  - step:
      type: BuildAndPushECR
      identifier: b
      # more: b
rest: 1
`,
    ],
    [
      'behind the last one and its comments',
      insert,
      1,
      TWO,
      `
steps:
  - step:
      type: BuildAndPushECR
      identifier: a # one
  # About b
  - step:
      type: BuildAndPushECR
      identifier: b
      # more: b
  - step:
      type: BuildAndPushECR
      name: New
      identifier: new
      spec:
rest: 1
`,
    ],
    [
      'in the indentation of its neighbour, without a final line break',
      insert,
      0,
      'steps:\n-   step:\n       type: BuildAndPushECR',
      'steps:\n-   step:\n       type: BuildAndPushECR\n-   step:\n       type: BuildAndPushECR\n       name: New\n       identifier: new\n       spec:',
    ],
    [
      'set off by as many blank lines as its neighbours',
      insert,
      1,
      `
steps:
- step:
    type: Run

- step:
    type: BuildAndPushECR

- step:
    type: BuildAndPushACR

# the end
rest: 1
`,
      `
steps:
- step:
    type: Run

- step:
    type: BuildAndPushECR

- step:
    type: BuildAndPushACR

- step:
    type: BuildAndPushECR
    name: New
    identifier: new
    spec:

# the end
rest: 1
`,
    ],
    [
      'into a parallel member list',
      insert,
      0,
      'steps:\n  - parallel:\n      - step: {type: BuildAndPushECR}\n  - step:\n      type: Run\n',
      'steps:\n  - parallel:\n      - step: {type: BuildAndPushECR}\n      - step:\n          type: BuildAndPushECR\n          name: New\n          identifier: new\n          spec:\n  - step:\n      type: Run\n',
    ],
    [
      'in flow style',
      insert,
      0,
      'steps: [{step: {type: BuildAndPushECR}}, {step: {type: Run}}]\n',
      'steps: [{step: {type: BuildAndPushECR}}, {step: {type: BuildAndPushECR, name: New, identifier: new, spec: {}}}, {step: {type: Run}}]\n',
    ],
    [
      'in JSON',
      insert,
      0,
      '{\n  "steps": [\n    {"step": {"type": "BuildAndPushECR"}}\n  ]\n}\n',
      '{\n  "steps": [\n    {"step": {"type": "BuildAndPushECR"}},\n    {"step": {"type": "BuildAndPushECR", "name": "New", "identifier": "new", "spec": {}}}\n  ]\n}\n',
    ],
    [
      'although the text does not parse above',
      insert,
      0,
      'a: [\nsteps:\n  - step:\n      type: BuildAndPushECR\n',
      'a: [\nsteps:\n  - step:\n      type: BuildAndPushECR\n  - step:\n      type: BuildAndPushECR\n      name: New\n      identifier: new\n      spec:\n',
    ],
    [
      'nowhere beside a lone step',
      insert,
      0,
      'step:\n  type: BuildAndPushECR\n',
      /stands in no list/,
    ],
    [
      'as first of an empty list',
      insertFirst,
      0,
      'pipeline:\n  stages:\n    - stage:\n        spec:\n          execution:\n            steps: [] # none yet\n            rollbackSteps: []\n',
      'pipeline:\n  stages:\n    - stage:\n        spec:\n          execution:\n            steps: # none yet\n              - step:\n                  type: BuildAndPushECR\n                  name: New\n                  identifier: new\n                  spec:\n            rollbackSteps: []\n',
    ],
    [
      'as first where the key has no value, without a final line break',
      insertFirst,
      0,
      'a:\n- b: 1\nsteps:',
      'a:\n- b: 1\nsteps:\n- step:\n    type: BuildAndPushECR\n    name: New\n    identifier: new\n    spec:',
    ],
    [
      'behind the last step of another type',
      insertFirst,
      0,
      'steps:\n  - step:\n      type: Run\n',
      'steps:\n  - step:\n      type: Run\n  - step:\n      type: BuildAndPushECR\n      name: New\n      identifier: new\n      spec:\n',
    ],
    ['nowhere in a text without steps', insertFirst, 0, 'a: 1\n', /no `steps:`/],
    ['nowhere in text that does not parse', insertFirst, 0, 'a: [\nsteps: []\n', /does not parse/],
  ]);
});

describe('duplicating a step', () => {
  table([
    [
      'takes the comments inside along and finds a free Id and name',
      duplicate,
      0,
      `
steps:
  - step:
      type: Run
      identifier: b_2
  # About b
  - step: # here
      type: BuildAndPushECR
      name: "B" # why
      identifier: 'b'
      # more: b
rest: 1
`,
      `
steps:
  - step:
      type: Run
      identifier: b_2
  # About b
  - step: # here
      type: BuildAndPushECR
      name: "B" # why
      identifier: 'b'
      # more: b
  - step: # here
      type: BuildAndPushECR
      name: "B 3" # why
      identifier: 'b_3'
      # more: b
rest: 1
`,
    ],
    [
      'in flow style',
      duplicate,
      0,
      'steps: [ {step: {type: BuildAndPushECR, identifier: a, spec: {tags: [x]}}} ]\n',
      'steps: [ {step: {type: BuildAndPushECR, identifier: a, spec: {tags: [x]}}}, {step: {type: BuildAndPushECR, identifier: a_2, spec: {tags: [x]}}} ]\n',
    ],
    [
      'names no anchor twice, and keeps expressions',
      duplicate,
      0,
      'steps:\n- step: &push\n    type: BuildAndPushECR\n    name: <+input>\n    spec:\n      tags: &tags\n        - &v "1"\n        - *v\n',
      'steps:\n- step: &push\n    type: BuildAndPushECR\n    name: <+input>\n    spec:\n      tags: &tags\n        - &v "1"\n        - *v\n- step:\n    type: BuildAndPushECR\n    name: <+input>\n    spec:\n      tags:\n        - "1"\n        - *v\n',
    ],
    [
      'that stands in its list without a step key',
      duplicate,
      0,
      '- {step: one, type: BuildAndPushECR, identifier: a}\n',
      '- {step: one, type: BuildAndPushECR, identifier: a}\n- {step: one, type: BuildAndPushECR, identifier: a_2}\n',
    ],
    ['not a lone step', duplicate, 0, 'type: BuildAndPushECR\n', /stands in no list/],
  ]);
});

describe('deleting a step', () => {
  table([
    [
      'takes its comments along',
      remove,
      1,
      TWO,
      '\nsteps:\n  - step:\n      type: BuildAndPushECR\n      identifier: a # one\nrest: 1\n',
    ],
    [
      "leaves the next one's comments",
      remove,
      0,
      TWO,
      '\nsteps:\n  # About b\n  - step:\n      type: BuildAndPushECR\n      identifier: b\n      # more: b\nrest: 1\n',
    ],
    [
      'takes one of two gaps along',
      remove,
      1,
      'steps:\n- step: {type: BuildAndPushECR}\n\n- step: {type: BuildAndPushGAR}\n\n# of the list\n\n- step: {type: Run}\n',
      'steps:\n- step: {type: BuildAndPushECR}\n\n# of the list\n\n- step: {type: Run}\n',
    ],
    [
      'without a final line break',
      remove,
      1,
      'steps:\n  - step: {type: BuildAndPushECR}\n\n  - step: {type: BuildAndPushGAR}',
      'steps:\n  - step: {type: BuildAndPushECR}',
    ],
    [
      'leaves an empty list as [] and its comment',
      remove,
      0,
      'a:\n  steps: # all\n\n    # b\n    - step:\n        type: BuildAndPushECR\n\n  b: 1\n',
      'a:\n  steps: [] # all\n\n  b: 1\n',
    ],
    [
      'leaves no empty parallel',
      remove,
      0,
      'steps:\n  - parallel:\n      - step:\n          type: BuildAndPushECR\n  - step:\n      type: Run\n',
      'steps:\n  - step:\n      type: Run\n',
    ],
    [
      'keeps a step group',
      remove,
      0,
      'steps:\n  - stepGroup:\n      name: G\n      steps:\n        - step:\n            type: BuildAndPushECR\n',
      'steps:\n  - stepGroup:\n      name: G\n      steps: []\n',
    ],
    [
      'in flow style',
      remove,
      0,
      'steps: [{step: {type: BuildAndPushECR}}, {step: {type: Run}}]\n',
      'steps: [{step: {type: Run}}]\n',
    ],
    [
      'the last one in flow style',
      remove,
      0,
      'steps: [ {step: {type: BuildAndPushECR}} ]\n',
      'steps: []\n',
    ],
    [
      'in JSON',
      remove,
      1,
      '{"steps": [\n  {"step": {"type": "BuildAndPushECR"}},\n  {"step": {"type": "BuildAndPushGAR"}}\n]}',
      '{"steps": [\n  {"step": {"type": "BuildAndPushECR"}}\n]}',
    ],
    [
      'not while another refers to its anchor',
      remove,
      0,
      'steps:\n  - step: &a\n      type: BuildAndPushECR\n  - step: *a\n',
      /^Line 4 refers to the anchor &a/,
    ],
    [
      'keeps the blank lines of a text above',
      remove,
      0,
      'steps:\n  - step:\n      type: Run\n      command: |+\n        a\n\n  - step:\n      type: BuildAndPushECR\n',
      'steps:\n  - step:\n      type: Run\n      command: |+\n        a\n\n',
    ],
    ['not a lone step', remove, 0, 'step:\n  type: BuildAndPushECR\n', /stands in no list/],
  ]);
});

describe('moving a step', () => {
  table([
    [
      'takes its comments along',
      up,
      1,
      TWO,
      '\nsteps:\n  # About b\n  - step:\n      type: BuildAndPushECR\n      identifier: b\n      # more: b\n  - step:\n      type: BuildAndPushECR\n      identifier: a # one\nrest: 1\n',
    ],
    [
      'leaves the gap and its comments where they are',
      down,
      0,
      'steps:\n- step: {type: BuildAndPushECR}\n\n# of the list\n\n- step: {type: Run}',
      'steps:\n- step: {type: Run}\n\n# of the list\n\n- step: {type: BuildAndPushECR}',
    ],
    [
      'over a step group',
      down,
      0,
      'steps:\n  - step:\n      type: BuildAndPushECR\n  - stepGroup:\n      steps: []\n',
      'steps:\n  - stepGroup:\n      steps: []\n  - step:\n      type: BuildAndPushECR\n',
    ],
    [
      'in flow style',
      up,
      0,
      'steps: [{step: {type: Run}},{step: {type: BuildAndPushECR}}]\n',
      'steps: [{step: {type: BuildAndPushECR}},{step: {type: Run}}]\n',
    ],
    ['not above the first', up, 0, TWO, /first one of its list/],
    ['not below the last', down, 1, TWO, /last one of its list/],
    [
      'not over a step that does not parse',
      down,
      0,
      'steps:\n  - step:\n      type: BuildAndPushECR\n  - step:\n      type: "Run\n',
      /beside this one does not parse/,
    ],
    [
      'not over a step that it shares an anchor with',
      down,
      0,
      'steps:\n  - step:\n      type: BuildAndPushECR\n      spec: &s {}\n  - step:\n      type: BuildAndPushECR\n      spec: *s\n',
      /anchor &s/,
    ],
  ]);
});

describe('free names', () => {
  it.each([
    ['push', [], 'push'],
    ['push', ['push'], 'push_2'],
    ['push', ['push', 'push_2'], 'push_3'],
    ['push_2', ['push', 'push_2'], 'push_3'],
    ['push_7', ['push_7'], 'push_7_2'],
  ])('%s beside %j is %s', (wanted, taken, expected) => {
    expect(freshNames({ identifier: wanted, name: '' }, new Set(taken)).identifier).toBe(expected);
  });

  it('knows every Id of a text', () => {
    const text = 'identifier: a\nx: {identifier: "b"}\n"identifier": \'c\'\n- identifier: d\n';
    expect([...identifiersIn(text)]).toEqual(['a', 'b', 'c', 'd']);
  });
});
