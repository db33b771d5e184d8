import { describe, expect, it } from 'vitest';
import { applyEdits } from '../model/text.ts';
import { type FieldValue, list, map, scalar, UNSET } from '../model/value.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { editStepInTurn, outlineSteps, parseStep } from '../yaml/index.ts';
import { fieldChanges } from './part-changes.ts';

const definition = STEP_DEFINITIONS[0] ?? null;
const STRATEGY = 'failureStrategies[0].onFailure';

/** The lines below the step's type after a field got a value. */
function after(lines: string, key: string, value: FieldValue): string {
  const head = `type: ${definition?.type}\n`;
  const text = head + lines;
  const step = outlineSteps(text, () => true).steps[0];
  if (!step) {
    throw new Error(`No step in:\n${text}`);
  }
  const parsed = parseStep(text, step);
  const result = editStepInTurn(text, parsed, fieldChanges(definition, parsed, key, value));
  return result.ok ? applyEdits(text, result.edits).slice(head.length) : result.lock.message;
}

const ABORT = `failureStrategies:
  - onFailure:
      errors:
        - AllErrors
      action:
        type: Abort
`;
const RETRY = `failureStrategies:
  - onFailure:
      errors:
        - AllErrors
      action:
        type: Retry
        spec:
          retryCount: 2
          retryIntervals:
            - 10s
          onRetryFailure:
            action:
              type: Abort
`;

describe('a value inside a structure', () => {
  it.each<[what: string, lines: string, key: string, value: FieldValue, expected: string]>([
    [
      'brings what makes the structure complete',
      'name: a\n',
      'when.condition',
      scalar('<+codebase.branch> == "main"'),
      'name: a\nwhen:\n  stageStatus: Success\n  condition: <+codebase.branch> == "main"\n',
    ],
    ['makes a whole strategy of its action', '', `${STRATEGY}.action.type`, scalar('Abort'), ABORT],
    ['or of its errors', '', `${STRATEGY}.errors`, list('AllErrors'), ABORT],
    ['brings what belongs to it', ABORT, `${STRATEGY}.action.type`, scalar('Retry'), RETRY],
    [
      'takes away what belonged to the value before',
      RETRY,
      `${STRATEGY}.action.type`,
      scalar('Abort'),
      ABORT,
    ],
    [
      'and what belonged to that',
      RETRY.replace(
        /type: Abort\n$/,
        'type: ManualIntervention\n              spec:\n                timeout: 1h\n',
      ),
      `${STRATEGY}.action.type`,
      scalar('Abort'),
      ABORT,
    ],
    [
      'keeps what a form does not know',
      RETRY.replace('          retryCount: 2\n', '          retryCount: 2\n          own: 1 # o\n'),
      `${STRATEGY}.action.type`,
      scalar('Abort'),
      `${ABORT}        spec:\n          own: 1 # o\n`,
    ],
    [
      'goes with what it had to itself',
      `name: a\n${ABORT}`,
      'failureStrategies[0]',
      UNSET,
      'name: a\n',
    ],
    [
      'writes a number as a number',
      RETRY,
      `${STRATEGY}.action.spec.retryCount`,
      scalar('3'),
      RETRY.replace('retryCount: 2', 'retryCount: 3'),
    ],
    [
      'excludes its alternatives',
      'strategy:\n  matrix:\n    jdk: ["17"]\n  onFailure: RunAll\n',
      'strategy.parallelism',
      scalar('4'),
      'strategy:\n  parallelism: 4\n  onFailure: RunAll\n',
    ],
    [
      'excludes them only where it stands',
      'strategy:\n  repeat:\n    items: [a]\n    maxConcurrency: 2\n',
      'strategy.repeat.times',
      scalar('3'),
      'strategy:\n  repeat:\n    times: 3\n    maxConcurrency: 2\n',
    ],
    [
      'puts an axis before the settings of the matrix',
      'strategy:\n  matrix:\n    jdk: ["17"]\n    maxConcurrency: 2\n',
      'strategy.matrix.os',
      list('linux'),
      'strategy:\n  matrix:\n    jdk: ["17"]\n    os:\n      - linux\n    maxConcurrency: 2\n',
    ],
    [
      'adds an excluded combination',
      'strategy:\n  matrix:\n    jdk: ["17"]\n    maxConcurrency: 2\n',
      'strategy.matrix.exclude[0]',
      map({ jdk: '17' }),
      'strategy:\n  matrix:\n    jdk: ["17"]\n    exclude:\n      - jdk: "17"\n    maxConcurrency: 2\n',
    ],
    [
      'stands where the product writes it',
      'name: a\nspec: {}\nfailureStrategies: <+input>\n',
      'when.stageStatus',
      scalar('All'),
      'name: a\nspec: {}\nwhen:\n  stageStatus: All\nfailureStrategies: <+input>\n',
    ],
  ])('%s', (_, lines, key, value, expected) => {
    expect(after(lines, key, value)).toBe(expected);
  });
});
