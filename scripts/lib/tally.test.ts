import { describe, expect, it } from 'vitest';
import { lineOf, playwrightTally, sumOf, vitestTally, withExitCode } from './tally.mjs';

describe('the tally of npm test', () => {
  it.each([
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
    [{ passed: 3, failed: 1, skipped: 2 }, '3 passed, 1 failed, 2 skipped'],
  ])('ends with one plain line: %o', (tally, line) => {
    expect(lineOf(tally)).toBe(line);
  });

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sumOf([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0 };
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(vitestTally({ ...report, testResults })).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('does not let a test that passed on a second attempt count as passed', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 };
    expect(playwrightTally({ stats, errors: [] })).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it.each([
    ['a runner that fails without a failed test', { passed: 1, failed: 0, skipped: 0 }, 1],
    ['a runner that ran nothing', { passed: 0, failed: 0, skipped: 0 }, 0],
  ])('counts %s as a failure', (_, tally, exitCode) => {
    expect(withExitCode(tally, exitCode).failed).toBe(1);
  });
});
