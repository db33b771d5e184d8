import { describe, expect, it } from 'vitest';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { outlineSteps, parseStep } from '../yaml/index.ts';
import { formSections } from './form-sections.ts';
import type { FormRow } from './view-model.ts';

const definition = STEP_DEFINITIONS[0];

/** The rows of all sections, with those inside structured fields. */
function rowsOf(lines: string): readonly FormRow[] {
  const text = `type: ${definition?.type}\n${lines}`;
  const outline = outlineSteps(text, () => true).steps[0];
  if (!definition || !outline) {
    throw new Error(`No step in:\n${text}`);
  }
  const sections = formSections({
    definition,
    step: parseStep(text, outline),
    infrastructure: 'kubernetes',
    values: {},
  });
  const inside = (row: FormRow): readonly FormRow[] => [row, ...row.parts.flatMap(inside)];
  return sections.flatMap(({ rows }) => rows).flatMap(inside);
}

/** What is kept as it is, by key. */
function kept(lines: string): Readonly<Record<string, string>> {
  const parts = rowsOf(lines).flatMap((row) => row.kept);
  return Object.fromEntries(parts.map(({ key, yaml }) => [key, yaml]));
}

describe('what a structured field holds', () => {
  it('has a row for every part that applies, list item and axis', () => {
    const text =
      'failureStrategies:\n  - onFailure:\n      action: {type: Abort}\nstrategy:\n  matrix:\n    jdk: ["17"]\n    exclude:\n      - jdk: "17"\n';
    const keys = rowsOf(text).map(({ field }) => field.key);
    expect(keys).toEqual(
      expect.arrayContaining([
        'when.stageStatus',
        'failureStrategies[0].onFailure.errors',
        'failureStrategies[0].onFailure.action.type',
        'strategy.matrix.jdk',
        'strategy.matrix.exclude[0]',
        'strategy.matrix.maxConcurrency',
      ]),
    );
    expect(keys.some((key) => key.includes('retryCount'))).toBe(false);
  });

  it('has no rows inside an expression for the whole', () => {
    const keys = rowsOf('when: <+input>\nstrategy: <+input>\n').map(({ field }) => field.key);
    expect(keys).toContain('when');
    expect(keys.filter((key) => /^(?:when|strategy)\./.test(key))).toEqual([]);
  });

  it.each<[what: string, lines: string, Readonly<Record<string, string>>]>([
    ['nothing', 'when:\n  stageStatus: All\n', {}],
    ['nothing of an expression', 'failureStrategies: <+input>\n', {}],
    ['nothing of an empty list', 'failureStrategies: []\n', {}],
    [
      'an unknown key',
      'when:\n  stageStatus: All\n  own: # mine\n    - a\n    - b\n',
      { 'when.own': 'own: # mine\n  - a\n  - b' },
    ],
    [
      'a key beside the parts and what no part that applies shows',
      'failureStrategies:\n  - onFailure:\n      action:\n        type: Abort\n        spec:\n          own: 1\n    also: 2\n',
      {
        'failureStrategies[0].onFailure.action.spec': 'spec:\n  own: 1',
        'failureStrategies[0].also': 'also: 2',
      },
    ],
    [
      'an axis of mappings',
      'strategy:\n  matrix:\n    jdk: ["17"]\n    both:\n      - {a: 1}\n',
      { 'strategy.matrix.both': 'both:\n  - {a: 1}' },
    ],
    [
      'an item that is no mapping',
      'failureStrategies:\n  - <+input>\n  - [a]\n',
      { 'failureStrategies[0]': '- <+input>', 'failureStrategies[1]': '- [a]' },
    ],
    ['a list in place of a mapping', 'when: [a, b]\n', { when: 'when: [a, b]' }],
    ['an alias', 'name: &n a\nwhen: *n\n', {}],
  ])('keeps as it is: %s', (_, lines, expected) => {
    expect(kept(lines)).toEqual(expected);
  });
});
