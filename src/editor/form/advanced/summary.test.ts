import { describe, expect, it } from 'vitest';
import { createSession, deriveView, STEP_DEFINITIONS } from '#core';
import { findRow } from '../../session/find-row.ts';
import { summaryOf } from './summary.ts';

/** The line of a structured field of a step with these lines. */
function summary(key: string, lines: string): string | undefined {
  const text = `step:\n  type: BuildAndPushECR\n${lines.replaceAll(/^(?=.)/gm, '  ')}`;
  const session = createSession(STEP_DEFINITIONS, 'a.yaml', text);
  const view = deriveView(session, { infrastructure: 'kubernetes', engine: null, values: {} });
  const row = findRow(view, key);
  return row && summaryOf(row);
}

const retry = (count: number, last: string): string =>
  `failureStrategies:\n  - onFailure:\n      errors: [AllErrors]\n      action: {type: Retry, spec: {retryCount: ${count}, onRetryFailure: {action: {type: ${last}}}}}\n`;

describe('what a structured field comes to', () => {
  it.each([
    ['when', '', 'Runs if all earlier steps succeeded.'],
    ['when', 'when: <+input>\n', '<+input>'],
    ['when', 'when: {stageStatus: Failure}\n', 'Runs if an earlier step failed'],
    ['when', 'when: {stageStatus: All, condition: a == b}\n', 'Runs always and a == b'],
    ['strategy', 'strategy: {matrix: {a: [1, 2, 3], b: [x, y]}}\n', '3 × 2 matrix'],
    ['strategy', 'strategy: {matrix: {a: [1, 2], exclude: [{a: 1}]}}\n', '2 matrix, 1 excluded'],
    ['strategy', 'strategy: {repeat: {times: 4}}\n', '4 times'],
    ['strategy', 'strategy: {repeat: {items: [a, b]}}\n', 'Once for each of a, b'],
    ['strategy', 'strategy: {parallelism: 4}\n', '4 side by side'],
    ['strategy', 'strategy: {own: 1}\n', 'Set'],
    ['failureStrategies', retry(2, 'Abort'), 'Retry 2 times, then abort'],
    ['failureStrategies', retry(1, 'Ignore'), 'Retry 1 time, then ignore the failure'],
    ['enforce', 'enforce: {policySets: [account.a, b]}\n', 'account.a, b'],
  ])('of %s: %s', (key, lines, expected) => {
    expect(summary(key, lines)).toBe(expected);
  });
});
