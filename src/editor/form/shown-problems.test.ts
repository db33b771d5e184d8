import { describe, expect, it } from 'vitest';
import { createSession, type Problem, reduceSession, STEP_DEFINITIONS } from '#core';
import { isBegunHere, shownProblems, toneOf } from './shown-problems.ts';

const STEP = `step:
  type: BuildAndPushECR
  name: Push
  identifier: push
  spec:
    note: kept
`;

const PIPELINE = `pipeline:
  stages:
    - stage:
        spec:
          execution:
            steps:
              - step:
                  type: BuildAndPushECR
                  name: Push
                  identifier: push
                  spec:
                    note: kept
`;

function problem(code: string, severity: Problem['severity']): Problem {
  return {
    code,
    severity,
    message: '',
    step: 0,
    key: null,
    range: { start: 0, end: 0 },
  };
}

describe('a step', () => {
  it('that was in the opened text was not begun here', () => {
    expect(isBegunHere(createSession(STEP_DEFINITIONS, 'step.yaml', STEP))).toBe(false);
  });

  it('of a blank document was', () => {
    const blank = createSession(STEP_DEFINITIONS, 'step.yaml', '');
    const stepType = 'BuildAndPushECR';
    expect(isBegunHere(reduceSession(blank, { type: 'step-inserted', stepType }))).toBe(true);
  });

  it('that was added to an opened pipeline was, and the one beside it was not', () => {
    const opened = createSession(STEP_DEFINITIONS, 'ci.yaml', PIPELINE);
    const stepType = 'BuildAndPushACR';
    const added = reduceSession(opened, { type: 'step-inserted', stepType });
    expect(isBegunHere(added)).toBe(true);
    expect(isBegunHere(reduceSession(added, { type: 'step-selected', index: 0 }))).toBe(false);
  });
});

describe('the problems that a field shows', () => {
  const missing = problem('required-field', 'error');
  const pattern = problem('field-pattern', 'warning');

  it('leave out that it is required until that is due', () => {
    expect(shownProblems([missing, pattern], { isDue: false })).toEqual([pattern]);
    expect(shownProblems([missing, pattern], { isDue: true })).toEqual([missing, pattern]);
  });

  it('give it the colour of the worst', () => {
    expect(toneOf([pattern, missing])).toBe('error');
    expect(toneOf([pattern])).toBe('warning');
    expect(toneOf([problem('any', 'hint')])).toBeNull();
  });
});
