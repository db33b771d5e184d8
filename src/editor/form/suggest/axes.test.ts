import { expect, it } from 'vitest';
import { suggestAxes, suggestAxisValues } from './axes.ts';
import type { Suggest } from './suggestion.ts';

const AXES = [
  { name: 'jdk', values: ['17', '21'] },
  { name: 'os', values: null },
];

function offered(suggest: Suggest, text: string) {
  return suggest(text, text.length)?.items.map((item) => [item.text, item.meaning]);
}

it.each<readonly [text: string, taken: readonly string[], names: readonly string[]]>([
  ['', [], ['jdk', 'os']],
  ['J', [], ['jdk']],
  ['', ['jdk'], ['os']],
])('%j beside %j is completed to the axes %j', (text, taken, names) => {
  expect(offered(suggestAxes(AXES, taken), text)?.map(([name]) => name)).toEqual(names);
});

it('tells the values of an axis as far as they are known', () => {
  expect(offered(suggestAxes(AXES, []), '')).toEqual([
    ['jdk', '17, 21'],
    ['os', ''],
  ]);
});

it.each([
  ['jdk', '', ['17', '21']],
  ['jdk', '2', ['21']],
  ['os', '', []],
  ['none', '', []],
])('values of %s that hold %j', (name, text, values) => {
  expect(offered(suggestAxisValues(AXES, name), text)?.map(([value]) => value)).toEqual(values);
});
