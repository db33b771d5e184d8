import { expect, it } from 'vitest';
import { applyEdits } from '../../model/text.ts';
import { parseStep } from '../index.ts';
import { firstStep, path } from '../testing/steps.ts';
import { replaceAlias } from './index.ts';

const BASE =
  'base: &base\n  region: &r "1.10" # the anchor\n  tags: &t\n    - a\n    - 2\n  on: &on true\n';

function replaced(text: string, key: string): string {
  const result = replaceAlias(text, parseStep(text, firstStep(text)), path(key));
  return result.ok ? applyEdits(text, result.edits) : result.lock.message;
}

it.each([
  ['a text with its quotes', 'region: *r # mine\n', 'spec.region', 'region: "1.10" # mine\n'],
  ['a switch as it is', 'caching: *on\n', 'spec.caching', 'caching: true\n'],
  ['a list', 'tags: *t\nregion: x\n', 'spec.tags', 'tags:\n  - a\n  - "2"\nregion: x\n'],
  ['an item of a list', 'tags: [*r , b]\n', 'spec.tags.0', 'tags: ["1.10" , b]\n'],
])('an alias becomes %s, and its anchor stays', (_, spec, key, after) => {
  const text = (lines: string) =>
    `${BASE}step:\n  type: BuildAndPushECR\n  spec:\n${lines.replaceAll(/^(?=.)/gm, '    ')}`;
  expect(replaced(text(spec), key)).toBe(text(after));
});

it.each([
  ['what is no alias', 'spec:\n    region: x\n', 'spec.region', /no alias/],
  ['a value inside an alias', 'spec: *base\n', 'spec.region', /alias \*base/],
  ['a value from a merge key', 'spec:\n    <<: *base\n', 'spec.region', /merge key|no alias/],
  ['an alias without an anchor', 'spec:\n    region: *none\n', 'spec.region', /no alias/],
])('%s is refused', (_, spec, key, message) => {
  expect(replaced(`${BASE}step:\n  type: BuildAndPushECR\n  ${spec}`, key)).toMatch(message);
});
