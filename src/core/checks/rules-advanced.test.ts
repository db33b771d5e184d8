import { describe, expect, it } from 'vitest';
import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { applyEdits } from '../model/text.ts';
import { codesOf, exampleText } from '../testing/rule-example.ts';

/** The rules that have something to say of a step with these lines. */
function told(lines: string): readonly string[] {
  const problems = checkText({
    text: exampleText(lines),
    infrastructure: 'kubernetes',
    values: DEFAULT_VALUES,
  });
  return codesOf(problems);
}

const strategies = (...items: readonly string[]): string =>
  `failureStrategies:\n${items.map((item) => `  - onFailure:\n      ${item}\n`).join('')}`;
const abortOn = (errors: string): string => `errors: ${errors}\n      action:\n        type: Abort`;
const act = (action: string): string => `errors: [Timeout]\n      action: ${action}`;

describe('conditions, loops, failure strategies and policies', () => {
  it.each<[what: string, lines: string]>([
    ['a bare condition', 'when:\n  stageStatus: Failure'],
    [
      'the runtime input for the whole',
      'when: <+input>\nstrategy: <+input>\nfailureStrategies: <+input>',
    ],
    ['a comparison', 'when:\n  stageStatus: All\n  condition: <+codebase.branch> == "main"'],
    [
      'a comparison without blanks',
      'when:\n  stageStatus: All\n  condition: <+codebase.branch>=="main" && <+pipeline.variables.x>=~"a.*"',
    ],
    [
      'a variable that may be a switch',
      'when:\n  stageStatus: All\n  condition: <+pipeline.variables.push>',
    ],
    [
      'a method',
      'when:\n  stageStatus: All\n  condition: <+codebase.branch>.startsWith("release")',
    ],
    [
      'how a text starts',
      'when:\n  stageStatus: All\n  condition: <+codebase.branch> =^ "release"',
    ],
    ['a pattern', 'when:\n  stageStatus: All\n  condition: <+codebase.branch> =~ "release-.*"'],
    [
      'a comparison with a sign of equality in its text',
      'when:\n  stageStatus: All\n  condition: <+stage.variables.x> == "a=b"',
    ],
    [
      'a comparison with what is no text',
      'when:\n  stageStatus: All\n  condition: <+pipeline.variables.push> == true && <+pipeline.variables.n> != null',
    ],
    [
      'a comparison of two variables',
      'when:\n  stageStatus: All\n  condition: <+codebase.branch> == <+codebase.targetBranch> || <+codebase.branch> == "a == b"',
    ],
    [
      'an exclusion by expressions',
      'strategy:\n  matrix:\n    a: [b, <+pipeline.variables.a>]\n    exclude: [{a: c}, {a: <+pipeline.variables.b>}]',
    ],
    [
      'an exclusion of all but one',
      'strategy:\n  matrix:\n    a: [b, c]\n    d: [e, f]\n    exclude: [{a: b}, {a: c, d: e}]',
    ],
    ['an axis that is called include', 'strategy:\n  matrix:\n    include: [a]'],
    ['a condition for the run', 'when:\n  stageStatus: Success\n  condition: <+input>'],
    [
      'a matrix with numbers',
      'strategy:\n  matrix:\n    jdk: [17, 21]\n    maxConcurrency: 1\n    exclude:\n      - jdk: 17',
    ],
    ['a matrix of mappings', 'strategy:\n  matrix:\n    service:\n      - {name: a, port: 1}'],
    ['an axis from an expression', 'strategy:\n  matrix:\n    jdk: <+pipeline.variables.jdks>'],
    ['a matrix as runtime input', 'strategy:\n  matrix: <+input>'],
    [
      'a repetition of items',
      'strategy:\n  repeat:\n    items: [a, b]\n    maxConcurrency: 2\n    partitionSize: 1\n    unit: Count',
    ],
    [
      'a number of times from an expression',
      'strategy:\n  repeat:\n    times: <+pipeline.variables.n>',
    ],
    [
      'copies',
      'strategy:\n  parallelism: 4\n  onFailure: SkipQueued\nspec:\n  tags: [<+strategy.iteration>]',
    ],
    ['a failure strategy', strategies(abortOn('[AllErrors]'))],
    [
      'all errors beside single ones in another strategy',
      strategies(abortOn('[AllErrors]'), act('{type: Ignore}')),
    ],
    [
      'one error twice with the same action',
      strategies(act('{type: Ignore}'), act('{type: Ignore}')),
    ],
    [
      'manual intervention',
      strategies(
        act(
          '{type: ManualIntervention, spec: {timeout: 1h 30m, onTimeout: {action: {type: Ignore}}}}',
        ),
      ),
    ],
    ['default values', strategies(act('{type: ProceedWithDefaultValues}'))],
    ['policy sets', 'enforce:\n  policySets: [account.no_latest]'],
    [
      'retries as runtime input',
      strategies(
        act(
          '{type: Retry, spec: {retryCount: <+input>, retryIntervals: <+input>, onRetryFailure: {action: {type: Abort}}}}',
        ),
      ),
    ],
    ['policy sets as runtime input', 'enforce:\n  policySets: <+input>'],
    ['a part of a list', 'strategy:\n  repeat: {items: [a, b, c], start: 1, end: 2}'],
    [
      'a part of a list, by percent',
      'strategy:\n  repeat: {items: [a, b], start: 50, end: 100, unit: Percentage}',
    ],
    ['a part of another list', 'strategy:\n  repeat: {items: <+input>, start: 9}'],
    [
      'bounds beside a size, which is read in their place',
      'strategy:\n  repeat: {items: [a, b], start: 2, end: 1, partitionSize: 1}',
    ],
    [
      'fewer intervals than retries',
      strategies(
        act(
          '{type: Retry, spec: {retryCount: 3, retryIntervals: [10s, 1m], onRetryFailure: {action: {type: Abort}}}}',
        ),
      ),
    ],
  ])('have nothing wrong with %s', (_, lines) => {
    expect(told(lines)).toEqual([]);
  });

  it.each<[what: string, lines: string, ...codes: readonly string[]]>([
    ['no status', 'when:\n  condition: "true"', 'required-field'],
    ['a list as conditions', 'when:\n  - stageStatus: All', 'field-shape'],
    [
      'a failure strategy without its dash',
      'failureStrategies:\n  onFailure:\n    errors: [AllErrors]\n    action: {type: Abort}',
      'field-shape',
    ],
    ['a slip in a condition', 'when:\n  stageStatus: All\n  conditions: "true"', 'unknown-key'],
    ['a slip in policies', 'enforce:\n  policySet: [a]', 'unknown-key'],
    ['one error as text', strategies(abortOn('AllErrors')), 'list-as-text'],
    ['one value as text', 'strategy:\n  matrix:\n    jdk: "17"', 'list-as-text'],
    [
      'retries by an expression',
      strategies(
        act(
          '{type: Retry, spec: {retryCount: <+pipeline.variables.n>, retryIntervals: [10s], onRetryFailure: {action: {type: Abort}}}}',
        ),
      ),
      'fixed-value-only',
    ],
    ['a status that is none', 'when:\n  stageStatus: Never', 'unknown-option'],
    ['a list as condition', 'when:\n  stageStatus: All\n  condition: [a]', 'field-shape'],
    ['text as condition', 'when:\n  stageStatus: All\n  condition: main', 'condition-boolean'],
    [
      'a branch as condition',
      'when:\n  stageStatus: All\n  condition: <+codebase.branch>',
      'condition-boolean',
    ],
    [
      'a text without quotes in a condition',
      'when:\n  stageStatus: All\n  condition: <+codebase.branch> == main || <+codebase.branch> != dev-1',
      'condition-word',
    ],
    [
      'an exclusion of a value that the axis lacks',
      'strategy:\n  matrix:\n    a: [b, c]\n    exclude: [{a: d}]\nspec:\n  tags: [<+matrix.a>]',
      'exclude-value',
    ],
    [
      'exclusions of everything',
      'strategy:\n  matrix:\n    a: [b, c]\n    d: [e, f]\n    exclude: [{a: b}, {a: c, d: e}, {d: f}]',
      'matrix-excluded',
    ],
    [
      'a switch in capitals',
      'when:\n  stageStatus: All\n  condition: <+pipeline.variables.push> == True',
      'condition-word',
    ],
    [
      'combinations to include',
      'strategy:\n  matrix:\n    a: [b]\n    include: [{a: c}]',
      'matrix-include',
    ],
    [
      'the time of another action',
      strategies(act('{type: Ignore, spec: {timeout: 1h}}')),
      'action-setting',
    ],
    [
      'an open expression as condition',
      'when:\n  stageStatus: All\n  condition: <+codebase.branch == "main"',
      'open-expression',
    ],
    [
      'a condition asked during the run',
      'when:\n  stageStatus: All\n  condition: <+input>.executionInput()',
      'input-execution',
    ],
    ['a runtime input with a default for the whole', 'when: <+input>.default(a)', 'whole-input'],
    ['an expression for the whole', 'failureStrategies: <+pipeline.variables.f>', 'whole-input'],
    ['text for the policies', 'enforce: <+input>', 'whole-input'],
    [
      'three kinds of loop',
      'strategy:\n  matrix: {a: [b]}\n  parallelism: 2\n  repeat: {times: 2}',
      'alternatives-together',
    ],
    ['times and items', 'strategy:\n  repeat: {times: 2, items: [a]}', 'alternatives-together'],
    ['neither times nor items', 'strategy:\n  repeat: {maxConcurrency: 2}', 'alternative-missing'],
    ['an axis without values', 'strategy:\n  matrix: {a: [], b: [c]}', 'matrix-axis'],
    [
      'an exclusion of no axis',
      'strategy:\n  matrix:\n    a: [b]\n    exclude: [{c: b}]',
      'exclude-axis',
    ],
    ['a limit of nothing', 'strategy:\n  matrix: {a: [b], maxConcurrency: 0}', 'number-range'],
    ['a negative limit', 'strategy:\n  matrix: {a: [b], maxConcurrency: -2}', 'number-range'],
    ['a limit that is no number', 'strategy:\n  repeat: {times: two}', 'number-range'],
    ['a unit that is none', 'strategy:\n  repeat: {items: [a], unit: Percent}', 'unknown-option'],
    ['no errors', strategies('action: {type: Abort}'), 'required-field'],
    ['no action', strategies('errors: [Timeout]'), 'required-field'],
    ['an error that is none', strategies(abortOn('[Timeouts]')), 'unknown-option'],
    ['an action that is none', strategies(act('{type: Fail}')), 'unknown-option'],
    [
      'a retry without intervals',
      strategies(
        act('{type: Retry, spec: {retryCount: 2, onRetryFailure: {action: {type: Abort}}}}'),
      ),
      'required-field',
    ],
    [
      'a retry after a retry',
      strategies(
        act(
          '{type: Retry, spec: {retryCount: 2, retryIntervals: [10s], onRetryFailure: {action: {type: Retry}}}}',
        ),
      ),
      'unknown-option',
    ],
    [
      'an interval that is no duration',
      strategies(
        act(
          '{type: Retry, spec: {retryCount: 2, retryIntervals: [ten], onRetryFailure: {action: {type: Abort}}}}',
        ),
      ),
      'field-pattern',
    ],
    [
      'manual intervention without time',
      strategies(act('{type: ManualIntervention, spec: {onTimeout: {action: {type: Ignore}}}}')),
      'required-field',
    ],
    [
      'manual intervention with a time from an expression',
      strategies(
        act(
          '{type: ManualIntervention, spec: {timeout: <+input>, onTimeout: {action: {type: Ignore}}}}',
        ),
      ),
      'fixed-value-only',
    ],
    [
      'all errors twice',
      strategies(abortOn('[AllErrors]'), abortOn('[AllErrors]')),
      'error-handled-twice',
    ],
    [
      'one error with two actions',
      strategies(act('{type: Ignore}'), act('{type: Abort}')),
      'error-handled-twice',
    ],
    [
      'a limit beside a repetition',
      'strategy:\n  repeat: {times: 3}\n  maxConcurrency: 2\nspec:\n  tags: [<+strategy.iteration>]',
      'concurrency-place',
    ],
    [
      'a limit beside copies',
      'strategy:\n  parallelism: 3\n  maxConcurrency: 2\nspec:\n  tags: [<+strategy.iteration>]',
      'concurrency-place',
    ],
    ['a limit alone', 'strategy:\n  maxConcurrency: 2', 'alternative-missing'],
    [
      'an end before the start',
      'strategy:\n  repeat: {items: <+input>, start: 2, end: 1}',
      'repeat-slice',
    ],
    [
      'an end at the start',
      'strategy:\n  repeat: {items: [a, b], start: 1, end: 1}',
      'repeat-slice',
    ],
    [
      'an end before the start, by percent',
      'strategy:\n  repeat: {items: [a, b], start: 60, end: 50, unit: Percentage}',
      'repeat-slice',
    ],
    ['a start behind the list', 'strategy:\n  repeat: {items: [a, b], start: 2}', 'repeat-slice'],
    [
      'more intervals than retries',
      strategies(
        act(
          '{type: Retry, spec: {retryCount: 1, retryIntervals: [10s, 1m], onRetryFailure: {action: {type: Abort}}}}',
        ),
      ),
      'retry-intervals',
    ],
    ['all errors beside another', strategies(abortOn('[Timeout, AllErrors]')), 'all-errors-alone'],
  ])('tell of %s', (_, lines, ...codes) => {
    expect(told(lines)).toEqual(codes);
  });
});

it.each([
  ['<+codebase.branch> == main', '<+codebase.branch> == "main"'],
  ['<+stage.variables.push> == True', '<+stage.variables.push> == true'],
  ['<+codebase.branch> =~ dev && "x == y" != z', '<+codebase.branch> =~ "dev" && "x == y" != "z"'],
])('the condition %s becomes %s', (condition, mended) => {
  const text = exampleText(`when:\n  stageStatus: All\n  condition: '${condition}'`);
  const request = { text, infrastructure: 'kubernetes', values: DEFAULT_VALUES } as const;
  const fixes = checkText(request).flatMap((problem) => problem.fixes);
  expect(fixes.map(({ edits }) => applyEdits(text, edits))).toEqual([
    text.replace(condition, mended),
  ]);
});
