import { describe, expect, it } from 'vitest';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { describeChanges } from './describe.ts';

const HEAD = 'step:\n  type: BuildAndPushECR\n  identifier: build\n';

/** What is said of a change of the lines below the Id. */
function said(before: string, after: string): readonly string[] {
  const { steps } = describeChanges(HEAD + before, HEAD + after, STEP_DEFINITIONS, {});
  return steps.flatMap(({ sentences }) => sentences);
}

const retries = (count: number): string =>
  `  failureStrategies:\n    - onFailure:\n        errors: [Timeout]\n        action: {type: Retry, spec: {retryCount: ${count}}}\n`;

describe('changes inside a structured field', () => {
  it.each([
    [
      '  when: {stageStatus: All}\n',
      '  when: {stageStatus: Failure}\n',
      'Conditional execution › Run if of build: All → Failure',
    ],
    [retries(2), retries(3), 'Failure strategy 1 › Retries of build: 2 → 3'],
    [
      '  strategy: {matrix: {jdk: ["17"]}}\n',
      '  strategy: {matrix: {jdk: ["17", "21"]}}\n',
      'Matrix › jdk of build: 21 added',
    ],
    ['  strategy: {parallelism: 2}\n', '', 'Looping strategy › Parallelism of build unset, was 2'],
  ])('%s to %s', (before, after, sentence) => {
    expect(said(before, after)).toEqual([sentence]);
  });
});
