import { describe, expect, it } from 'vitest';
import { UNSET } from '../model/value.ts';
import { parseStep } from './index.ts';
import { firstStep, path } from './testing/steps.ts';
import { foreign, list, map, scalar } from './testing/values.ts';

const TEXT = `x: &account "1"
pipeline:
  - step: # a step
      type: BuildAndPushECR
      name: &name Push 😀
      timeout:
      failureStrategies: ~
      spec:
        region: us-east-1 # where
        account: *account
        imageName: 012345678901
        dockerfile: >-
          a
          b
        tags: [1.10, 1e3, 0x1F, "on", on, *name]
        caching: 'true'
        labels: { a: 1, <+b.c>: ~, "": x, [l]: m, __proto__: p }
        buildArgs:
          <<: &defaults { GO: "1.22", OS: linux }
          GO: 1.23
        resources: !!map
          limits: { memory: 1Gi }
        context: a
        context: b
        target: !!str 5
        remote: !!binary aGk=
        repo: !own { a: b }
`;

const step = parseStep(TEXT, firstStep(TEXT));
const spec = (dotted: string) => path(`spec.${dotted}`);
const at = (needle: string, length = needle.length) => {
  const start = TEXT.indexOf(needle);
  return { start, end: start + length };
};

describe('reading a step', () => {
  it.each([
    ['text', 'spec.region', scalar('us-east-1')],
    ['digits as they are written', 'spec.imageName', scalar('012345678901')],
    ['folded text', 'spec.dockerfile', scalar('a b')],
    ['quoted text', 'spec.caching', scalar('true')],
    ['a value left out', 'timeout', scalar('')],
    ['a null written out', 'failureStrategies', scalar('~')],
    ['an absent key', 'spec.host', UNSET],
    ['an alias', 'spec.account', scalar('1')],
    ['a list of texts', 'spec.tags', list('1.10', '1e3', '0x1F', 'on', 'on', 'Push 😀')],
    ['an item', 'spec.tags.0', scalar('1.10')],
    ['a merged key', 'spec.buildArgs.OS', scalar('linux')],
    ['an own key before a merged one', 'spec.buildArgs.GO', scalar('1.23')],
    ['a map with merged entries', 'spec.buildArgs', map(['OS', 'linux'], ['GO', '1.23'])],
    ['a nested collection', 'spec.resources', foreign('limits: { memory: 1Gi }')],
    ['a value deep inside', 'spec.resources.limits.memory', scalar('1Gi')],
    [
      'a map with unusual keys',
      'spec.labels',
      map(['a', '1'], ['<+b.c>', '~'], ['', 'x'], ['[l]', 'm'], ['__proto__', 'p']),
    ],
  ])('%s', (_, dotted, value) => {
    expect(step.read(path(dotted))).toEqual(value);
  });

  it('tells a key without a value from an absent one', () => {
    expect(step.has(['timeout'])).toBe(true);
    expect(step.has(['when'])).toBe(false);
  });

  it('gives the place of a value, and of the key when there is no value', () => {
    expect(step.valueRange(spec('region'))).toEqual(at('us-east-1'));
    expect(step.valueRange(spec('tags.1'))).toEqual(at('1e3'));
    expect(step.valueRange(['timeout'])).toEqual(at('timeout'));
    expect(step.valueRange(['when'])).toBeNull();
  });

  it('gives the place of a key or an item', () => {
    expect(step.keyRange(spec('region'))).toEqual(at('region'));
    expect(step.keyRange(spec('tags.2'))).toEqual(at('0x1F'));
  });

  it('gives the style of a scalar', () => {
    expect(
      ['region', 'caching', 'tags.3', 'dockerfile', 'tags'].map((key) => step.style(spec(key))),
    ).toEqual(['plain', 'single-quoted', 'double-quoted', 'block', null]);
  });

  it('lists keys in their order', () => {
    expect(step.keys([]).map((key) => key.name)).toEqual([
      'type',
      'name',
      'timeout',
      'failureStrategies',
      'spec',
    ]);
    expect(step.keys(spec('region'))).toEqual([]);
  });

  it.each([
    ['us-east-1', ['spec', 'region']],
    ['region', ['spec', 'region']],
    ['1e3', ['spec', 'tags', 1]],
    ['1Gi', ['spec', 'resources', 'limits', 'memory']],
    ['x: &account', null],
  ])('finds the path at %s', (needle, expected) => {
    expect(step.pathAt(at(needle).start + 1)).toEqual(expected);
  });
});

describe('locks', () => {
  it.each([
    ['spec.region', null, ''],
    ['spec.account', 'alias', 'comes from the anchor &account, line 1.'],
    ['spec.buildArgs.OS', 'merge-key', 'comes from the merge key <<, line 19.'],
    ['spec.buildArgs.GO', null, ''],
    ['spec.buildArgs', 'merge-key', 'takes keys from the merge key <<, line 19.'],
    ['spec.context', 'duplicate-key', 'on lines 23 and 24'],
    ['spec.target', null, ''],
    ['spec.resources.limits.cpu', null, ''],
    ['spec.remote', 'tag', 'The tag !!binary gives this value a type of its own.'],
    ['spec.repo.a', 'tag', '!own'],
    ['spec.host', null, ''],
  ])('%s: %s', (dotted, reason, message) => {
    const lock = step.lock(path(dotted));
    expect(lock?.reason ?? null).toBe(reason);
    expect(lock?.message ?? '').toContain(message);
  });

  it('says a duplicate key at its second place', () => {
    expect(step.syntax).toEqual([
      {
        code: 'yaml-duplicate-key',
        message: 'context stands more than once, on lines 23 and 24: keep one of them.',
        range: { start: TEXT.lastIndexOf('context'), end: TEXT.lastIndexOf('context') + 7 },
      },
    ]);
  });

  it('says an alias without an anchor', () => {
    const text = 'step:\n  type: BuildAndPushECR\n  name: *gone\n';
    const parsed = parseStep(text, firstStep(text));
    const range = { start: text.indexOf('*gone'), end: text.indexOf('*gone') + 5 };
    const message = 'The alias *gone has no anchor &gone above it.';
    expect(parsed.syntax).toEqual([{ code: 'yaml-syntax', message, range }]);
    expect(parsed.lock(['name'])).toEqual({ reason: 'alias', message, range: expect.anything() });
  });

  it('finds an anchor behind text that only looks like one', () => {
    const text = `a: &x 1\nb: |\n  c: &x 2\nl: [&y 3]\nstep:\n  type: BuildAndPushECR\n  name: *x\n  spec: { region: *y }\n`;
    const parsed = parseStep(text, firstStep(text));
    expect(parsed.read(['name'])).toEqual(scalar('1'));
    expect(parsed.read(['spec', 'region'])).toEqual(scalar('3'));
  });

  it('locks a broken step as a whole and still reads what it can', () => {
    const broken = `- step:\n    type: BuildAndPushECR\n    name: "open\n    spec:\n      region: r\n`;
    const parsed = parseStep(broken, firstStep(broken));
    expect(parsed.syntax).toEqual([
      {
        code: 'yaml-syntax',
        message: 'The double quote that opens here is not closed.',
        range: { start: broken.indexOf('"open'), end: broken.indexOf('"open') + 5 },
      },
    ]);
    expect(parsed.lock(['spec', 'region'])).toMatchObject({ reason: 'broken' });
    expect(parsed.read(['type'])).toEqual(scalar('BuildAndPushECR'));
  });

  it('names a tab', () => {
    const tabbed = `step:\n  type: BuildAndPushECR\n  spec:\n\t\tregion: r\n  name: x\n`;
    expect(parseStep(tabbed, firstStep(tabbed)).syntax).toMatchObject([
      { code: 'yaml-tab', range: { start: tabbed.indexOf('\t'), end: tabbed.indexOf('region') } },
    ]);
  });
});
