import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '#core';
import { NEW_SETTINGS } from '../drafts/draft.ts';
import { changedValues, scenariosOf } from './draft-settings.ts';
import { sampleRows } from './sample-rows.ts';

describe('the table of sample values', () => {
  const values = { 'b.y': '2', 'a.x': '1' };

  it('shows what a reference needs first, then the rest by name', () => {
    const references = [{ unresolved: ['<+z.needed>', '<+ a.x >', '<+input>'] }];
    expect(sampleRows(values, {}, references, '')).toEqual([
      { path: 'z.needed', value: '', from: 'missing' },
      { path: 'a.x', value: '1', from: 'scenario' },
      { path: 'b.y', value: '2', from: 'scenario' },
    ]);
  });

  it('shows what the document gives before the rest, with a person’s value in its place', () => {
    const rows = sampleRows(values, { 'b.y': '9', 'c.z': '3' }, [{ unresolved: ['<+c.z>'] }], '');
    expect(rows).toEqual([
      { path: 'b.y', value: '2', from: 'scenario' },
      { path: 'c.z', value: '3', from: 'document' },
      { path: 'a.x', value: '1', from: 'scenario' },
    ]);
  });

  it.each([
    ['A.', ['a.x']],
    ['2', ['b.y']],
    ['none', []],
  ])('filters by %j', (filter, paths) => {
    expect(sampleRows(values, {}, [], filter).map(({ path }) => path)).toEqual(paths);
  });
});

describe('sample values of a draft', () => {
  it('are kept only where a person changed them, and come back', () => {
    expect(changedValues(SCENARIOS)).toEqual({});
    const [first, ...others] = SCENARIOS;
    if (!first) {
      throw new Error('There is no scenario.');
    }
    const changed = [
      { ...first, values: { ...first.values, 'pipeline.sequenceId': '77' } },
      ...others,
    ];
    const kept = changedValues(changed);
    expect(Object.keys(kept)).toEqual([first.id]);
    expect(scenariosOf({ ...NEW_SETTINGS, values: kept })).toEqual(changed);
  });
});
