import { expect, it } from 'vitest';
import { applyEdits } from '../../model/text.ts';
import { parseStep } from '../index.ts';
import { firstStep, path, SPEC_ORDER } from '../testing/steps.ts';
import { replaceAlias } from './index.ts';

const BASE = `base: &base
  region: &r "1.10" # the anchor
  tags: &t
    - a
    - 2
  on: &on true
  resources:
    limits: { memory: 1Gi, cpu: 1.0 }
labels: &labels
  team: &team a
  since: 2026-01-02
  text: |
    two
    lines
more: &more { <<: *labels, team: b, extra: *team }
tagged: &tagged { region: !!str 5 }
`;

/** Lines of a spec in a step below the anchors. */
function inStep(lines: string): string {
  return `${BASE}step:\n  type: BuildAndPushECR\n  spec:\n${lines.replaceAll(/^(?=.)/gm, '    ')}`;
}

function replaced(text: string, key: string): string {
  const result = replaceAlias(text, parseStep(text, firstStep(text)), path(key), () => SPEC_ORDER);
  return result.ok ? applyEdits(text, result.edits) : result.lock.message;
}

it.each([
  ['a text with its quotes', 'region: *r # mine\n', 'spec.region', 'region: "1.10" # mine\n'],
  ['a switch as it is', 'caching: *on\n', 'spec.caching', 'caching: true\n'],
  ['a list', 'tags: *t\nregion: x\n', 'spec.tags', 'tags:\n  - a\n  - "2"\nregion: x\n'],
  ['an item of a list', 'tags: [*r , b]\n', 'spec.tags.0', 'tags: ["1.10" , b]\n'],
])('an alias becomes %s, and its anchor stays', (_, spec, key, after) => {
  expect(replaced(inStep(spec), key)).toBe(inStep(after));
});

it.each([
  ['what is no alias', 'spec:\n    region: x\n', 'spec.region', /no anchor/],
  ['a value inside an alias', 'spec: *base\n', 'spec.region', /the anchor &base/],
  ['an alias without an anchor', 'spec:\n    region: *none\n', 'spec.region', /no anchor &none/],
  ['an absent key', 'spec:\n    <<: *base\n', 'spec.account', /no anchor/],
  [
    'a mapping whose merge key holds the anchor',
    'spec:\n    labels:\n      <<: &own { a: b }\n',
    'spec.labels',
    /takes keys from the merge key <</,
  ],
  ['a value with a tag', 'spec:\n    <<: *tagged\n', 'spec.region', /written here as it is/],
])('%s is refused', (_, spec, key, message) => {
  expect(replaced(`${BASE}step:\n  type: BuildAndPushECR\n  ${spec}`, key)).toMatch(message);
});

it.each([
  [
    'a text, as it is written there',
    '<<: *base\nimageName: x # mine\n',
    'spec.region',
    '<<: *base\nregion: "1.10"\nimageName: x # mine\n',
  ],
  ['a list', '<<: *base\n', 'spec.tags', '<<: *base\ntags:\n  - a\n  - "2"\n'],
  [
    'all of the own key that a merged value is inside of',
    '<<: *base\n',
    'spec.resources.limits.memory',
    '<<: *base\nresources: {limits: {memory: 1Gi, cpu: 1.0}}\n',
  ],
  [
    'a key of a mapping in flow style',
    'labels: {<<: [*labels, *more], z: 1}\n',
    'spec.labels.extra',
    'labels: {<<: [*labels, *more], z: 1, extra: a}\n',
  ],
])('a merged value becomes %s, and its anchor stays', (_, spec, key, after) => {
  expect(replaced(inStep(spec), key)).toBe(inStep(after));
});

it.each([
  [
    'lines',
    'labels:\n  <<: *labels # all\n  team: c\n  own: d # d\n',
    'labels:\n  since: 2026-01-02\n  text: "two\\nlines\\n" # all\n  team: c\n  own: d # d\n',
  ],
  [
    'one line',
    'labels: { a: 1, <<: *more }\n',
    'labels: { a: 1, since: 2026-01-02, text: "two\\nlines\\n", team: b, extra: a }\n',
  ],
])('a merge key gives way to its keys in %s', (_, spec, after) => {
  expect(replaced(inStep(spec), 'spec.labels')).toBe(inStep(after));
});
