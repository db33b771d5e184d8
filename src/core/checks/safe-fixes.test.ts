import { describe, expect, it } from 'vitest';
import type { ProblemWithFixes } from '../model/problem.ts';
import { safeFixes } from './safe-fixes.ts';

/** A problem with one fix that replaces a span. */
function problem(start: number, end: number, safe: boolean): ProblemWithFixes {
  const range = { start, end };
  return {
    code: 'a-rule',
    severity: 'warning',
    message: '',
    step: 0,
    key: null,
    range,
    safe,
    fixes: [{ title: 'Mend', edits: [{ range, text: `${start}` }] }],
  };
}

describe('the safe fixes', () => {
  it.each<[string, readonly ProblemWithFixes[], readonly string[]]>([
    ['are those that may be applied unasked', [problem(0, 1, true), problem(5, 6, false)], ['0']],
    ['stand apart', [problem(0, 3, true), problem(2, 5, true), problem(7, 8, true)], ['0', '7']],
    ['do not touch either', [problem(0, 3, true), problem(3, 5, true)], ['0']],
    ['are none without problems', [], []],
  ])('%s', (_, problems, expected) => {
    const texts = safeFixes(problems).flatMap((edits) => edits.map(({ text }) => text));
    expect(texts).toEqual(expected);
  });
});
