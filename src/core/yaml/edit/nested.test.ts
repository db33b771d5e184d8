import { describe, expect, it } from 'vitest';
import type { StepChange } from '../../model/step.ts';
import { applyEdits } from '../../model/text.ts';
import { editStepInTurn, parseStep } from '../index.ts';
import { change, firstStep, path, set, unset } from '../testing/steps.ts';

type Case = readonly [what: string, lines: string, change: StepChange, after: string];

/** Cases show the lines below `type`; what is around them must not change. */
function inStep(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, lines, what, after) => {
    const expected = after.startsWith('refused') ? after : stepWith(after);
    expect(change(stepWith(lines), what)).toBe(expected);
  });
  it.each(cases)('%s, with CRLF', (_, lines, what, after) => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const expected = after.startsWith('refused') ? after : crlf(stepWith(after));
    expect(change(crlf(stepWith(lines)), what)).toBe(expected);
  });
}

function stepWith(lines: string): string {
  const indented = lines.replace(/^\n/, '').replaceAll(/^(?=.)/gm, '    ');
  return `- step: # keep\n    type: BuildAndPushECR\n${indented}- step:\n    type: Run\n`;
}

const ACTION = 'failureStrategies.0.onFailure.action';
const move = (dotted: string, by: -1 | 1): StepChange => ({
  kind: 'move-item',
  path: path(dotted),
  by,
});
const rename = (dotted: string, name: string): StepChange => ({
  kind: 'rename-key',
  path: path(dotted),
  name,
});

describe('setting a value on a way that is missing', () => {
  inStep([
    [
      'makes the list with its first item',
      'name: a\n',
      set(`${ACTION}.type`, 'Abort'),
      'name: a\nfailureStrategies:\n  - onFailure:\n      action:\n        type: Abort\n',
    ],
    [
      'makes a further item in the column of the others',
      'failureStrategies:\n- onFailure: # first\n    errors: []\n# below\nname: a\n',
      set('failureStrategies.1.onFailure.errors', ['AllErrors']),
      'failureStrategies:\n- onFailure: # first\n    errors: []\n- onFailure:\n    errors:\n    - AllErrors\n# below\nname: a\n',
    ],
    [
      'indents as the step does',
      'spec:\n    tags:\n    - a\n',
      set('strategy.matrix.exclude.0', { jdk: '17', os: 'linux' }),
      'spec:\n    tags:\n    - a\nstrategy:\n    matrix:\n        exclude:\n        - jdk: "17"\n          os: linux\n',
    ],
    [
      'adds a mapping behind the last one',
      'strategy:\n  matrix:\n    exclude:\n      - jdk: "17" # slow\n',
      set('strategy.matrix.exclude.1', { jdk: '21' }),
      'strategy:\n  matrix:\n    exclude:\n      - jdk: "17" # slow\n      - jdk: "21"\n',
    ],
    [
      'fills a list without value',
      'failureStrategies: # none yet\n',
      set('failureStrategies.0.onFailure.errors', ['Timeout']),
      'failureStrategies: # none yet\n  - onFailure:\n      errors:\n        - Timeout\n',
    ],
    [
      'writes flow style in flow style',
      'failureStrategies: [{onFailure: {errors: [Timeout]}}] # f\n',
      set('failureStrategies.1.onFailure.action.type', 'Ignore'),
      'failureStrategies: [{onFailure: {errors: [Timeout]}}, {onFailure: {action: {type: Ignore}}}] # f\n',
    ],
    [
      'writes flow style into an empty list',
      'failureStrategies: []\n',
      set(`${ACTION}.type`, 'Ignore'),
      'failureStrategies: [{onFailure: {action: {type: Ignore}}}]\n',
    ],
    [
      'adds beside the first key of an item',
      'failureStrategies:\n  - onFailure:\n      errors: [Timeout] # e\n',
      set(`${ACTION}.spec.retryCount`, '2', 'literal'),
      'failureStrategies:\n  - onFailure:\n      errors: [Timeout] # e\n      action:\n        spec:\n          retryCount: 2\n',
    ],
    [
      'leaves no hole in a list',
      'failureStrategies: []\n',
      set('failureStrategies.1.onFailure.action.type', 'Ignore'),
      'refused: broken',
    ],
    [
      'is refused in a runtime input',
      'failureStrategies: <+input>\n',
      set(`${ACTION}.type`, 'Ignore'),
      'refused: broken',
    ],
  ]);

  it('puts a missing parent into the conventional place', () => {
    const what: StepChange = {
      kind: 'set',
      path: ['when', 'stageStatus'],
      value: { kind: 'scalar', text: 'Success' },
      intent: 'string',
      order: [],
      outerOrders: [['timeout', 'when', 'failureStrategies']],
    };
    expect(change(stepWith('timeout: 1h\nfailureStrategies: []\n'), what)).toBe(
      stepWith('timeout: 1h\nwhen:\n  stageStatus: Success\nfailureStrategies: []\n'),
    );
  });
});

describe('removing a value', () => {
  const two =
    'failureStrategies:\n  # one\n  - onFailure: {errors: [A]}\n  - onFailure:\n      errors: [B] # b\n';
  inStep([
    [
      'takes an item of a list of mappings with its lines',
      two,
      unset('failureStrategies.1'),
      'failureStrategies:\n  # one\n  - onFailure: {errors: [A]}\n',
    ],
    [
      'lets the items below move up',
      two,
      unset('failureStrategies.0'),
      'failureStrategies:\n  # one\n  - onFailure:\n      errors: [B] # b\n',
    ],
    [
      'takes the containers that it leaves empty',
      two,
      unset('failureStrategies.1.onFailure.errors'),
      'failureStrategies:\n  # one\n  - onFailure: {errors: [A]}\n',
    ],
    [
      'takes an item that it leaves empty, and lets those below move up',
      two,
      unset('failureStrategies.0.onFailure.errors'),
      'failureStrategies:\n  # one\n  - onFailure:\n      errors: [B] # b\n',
    ],
    [
      'takes the list with its last item',
      'name: a\nfailureStrategies:\n  - onFailure:\n      errors: [B]\n',
      unset('failureStrategies.0.onFailure.errors'),
      'name: a\n',
    ],
    [
      'takes an item of a list in flow style',
      'failureStrategies: [{a: 1}, {b: 2}, {c: 3}]\n',
      unset('failureStrategies.1'),
      'failureStrategies: [{a: 1}, {c: 3}]\n',
    ],
    ['takes one of equal items', 'a: [x, x, y]\n', unset('a.0'), 'a: [x, y]\n'],
    [
      'keeps an alias that stands elsewhere',
      'a:\n  - x: &n 1\n  - y: 2\nb: *n\n',
      unset('a.1'),
      'a:\n  - x: &n 1\nb: *n\n',
    ],
  ]);
});

describe('moving an item', () => {
  inStep([
    [
      'takes its comments along, in lines',
      'a:\n  # one\n  - x: 1 # o\n    y: 2\n\n  # two\n  - x: 3\nb: 1\n',
      move('a.0', 1),
      'a:\n  # two\n  - x: 3\n\n  # one\n  - x: 1 # o\n    y: 2\nb: 1\n',
    ],
    ['upwards', 'a:\n- 1\n- 2\n- 3\n', move('a.2', -1), 'a:\n- 1\n- 3\n- 2\n'],
    ['in flow style', 'a: [{x: 1}, {y: 2},   z]\n', move('a.1', 1), 'a: [{x: 1}, z,   {y: 2}]\n'],
    ['not beyond the ends', 'a:\n- 1\n- 2\n', move('a.1', 1), 'refused: broken'],
    ['not of what is no list', 'a: 1\n', move('a.0', 1), 'refused: broken'],
    ['not an anchor below its alias', 'a:\n- &n 1\n- *n\n', move('a.0', 1), 'refused: broken'],
  ]);
});

describe('renaming a key', () => {
  inStep([
    [
      'keeps its value and comments',
      'strategy:\n  matrix:\n    jdk: [a] # j\n    os: [b]\n',
      rename('strategy.matrix.jdk', 'java'),
      'strategy:\n  matrix:\n    java: [a] # j\n    os: [b]\n',
    ],
    ['keeps its quotes', 'a: {"x": 1}\n', rename('a.x', 'y'), 'a: {"y": 1}\n'],
    ['quotes what needs it', 'a:\n  x: 1\n', rename('a.x', 'on'), 'a:\n  "on": 1\n'],
    ['not to a name that is taken', 'a: {x: 1, y: 2}\n', rename('a.x', 'y'), 'refused: broken'],
    ['not to nothing', 'a: {x: 1}\n', rename('a.x', ''), 'refused: broken'],
    ['to its own name changes nothing', 'a: {x: 1}\n', rename('a.x', 'x'), 'a: {x: 1}\n'],
  ]);
});

describe('several changes in turn', () => {
  const inTurn = (text: string, ...changes: readonly StepChange[]) => {
    const result = editStepInTurn(text, parseStep(text, firstStep(text)), changes);
    return result.ok
      ? { text: applyEdits(text, result.edits), edits: result.edits.length }
      : result.lock.reason;
  };

  it('build on each other and are one edit', () => {
    const before = stepWith('name: a\n');
    const after =
      'name: a\nfailureStrategies:\n  - onFailure:\n      errors:\n        - AllErrors\n      action:\n        type: Abort\n';
    const changes = [
      set('failureStrategies.0.onFailure.errors', ['AllErrors']),
      set(`${ACTION}.type`, 'Abort'),
    ];
    expect(inTurn(before, ...changes)).toEqual({ text: stepWith(after), edits: 1 });
  });

  it('are no edit where they take each other back', () => {
    const before = stepWith('name: a\n');
    expect(inTurn(before, set('timeout', '1h'), unset('timeout'))).toEqual({
      text: before,
      edits: 0,
    });
  });

  it('are refused as a whole', () => {
    const before = stepWith('when: <+input>\n');
    expect(inTurn(before, set('timeout', '1h'), set('when.stageStatus', 'All'))).toBe('broken');
  });
});
