import { describe, expect, it, vi } from 'vitest';
import { formatPath } from '../../model/path.ts';
import { inSpec, inStep, readCursor } from '../testing/cursor.ts';
import { placeAt, scopeOf } from './index.ts';

const TYPES = ['BuildAndPushECR', 'BuildAndPushGAR'];

/** What is known of the marked place, in one line: role, type, path, what stands there. */
function described(marked: string): string {
  const { text, offset } = readCursor(marked);
  const place = placeAt(text, offset);
  const scope = place && scopeOf(place, (type) => TYPES.includes(type));
  if (!place || !scope) {
    return 'nothing';
  }
  if (scope.kind === 'steps') {
    return scope.needsDash ? 'a new step with its dash' : 'a new step';
  }
  const word = text.slice(place.range.start, place.range.end);
  return [place.role, scope.type ?? '?', `/${formatPath(scope.path)}`, word].join(' ').trimEnd();
}

function takenAt(marked: string): readonly string[] {
  const { text, offset } = readCursor(marked);
  const place = placeAt(text, offset);
  const scope = place && scopeOf(place, (type) => TYPES.includes(type));
  return scope?.kind === 'step' ? [...scope.taken] : [];
}

describe('the place of a cursor', () => {
  it.each([
    ['a blank line in spec', inSpec('|'), 'key BuildAndPushECR /spec'],
    ['a key begun', inSpec('region: us-east-1', 'ima|'), 'key BuildAndPushECR /spec ima'],
    ['a key between others', inSpec('a: 1', 'im|', 'b: 1'), 'key BuildAndPushECR /spec im'],
    ['inside a key', inSpec('reg|ion: us'), 'key BuildAndPushECR /spec region'],
    ['a quoted key', inSpec('"reg|ion": us'), 'key BuildAndPushECR /spec region'],
    [
      'a key with children',
      inStep('type: BuildAndPushECR', 'spe|c:', '  a: 1'),
      'key BuildAndPushECR / spec',
    ],
    ['a key of the step', inStep('type: BuildAndPushECR', 'na|'), 'key BuildAndPushECR / na'],
    ['above the type', inStep('na|', 'type: BuildAndPushECR'), 'key BuildAndPushECR / na'],
    ['before there is a type', inStep('na|'), 'key ? / na'],
    [
      'a nested key',
      inSpec('resources:', '  limits:', '    mem|'),
      'key BuildAndPushECR /spec.resources.limits mem',
    ],
    [
      'a nested key on a blank line',
      inSpec('resources:', '  limits:', '    cpu: 1', '    |'),
      'key BuildAndPushECR /spec.resources.limits',
    ],
    ['an empty value', inSpec('region: |'), 'value BuildAndPushECR /spec.region'],
    [
      'an empty value before a comment',
      inSpec('region: | # ours'),
      'value BuildAndPushECR /spec.region',
    ],
    ['a value right behind the colon', inSpec('region:|'), 'value BuildAndPushECR /spec.region'],
    ['a value behind a tab', inSpec('region:\tus|'), 'value BuildAndPushECR /spec.region us'],
    ['a value begun', inSpec('region: us-e|'), 'value BuildAndPushECR /spec.region us-e'],
    [
      'inside a value',
      inSpec('region: us|-east-1 # ours'),
      'value BuildAndPushECR /spec.region us-east-1',
    ],
    ['inside double quotes', inSpec('region: "us|"'), 'value BuildAndPushECR /spec.region us'],
    [
      'inside quotes that are open',
      inSpec("region: 'us|"),
      'value BuildAndPushECR /spec.region us',
    ],
    [
      'a value with an anchor',
      inSpec('region: &home us|'),
      'value BuildAndPushECR /spec.region us',
    ],
    [
      'a value with a hash in it',
      inSpec('imageName: a#b|'),
      'value BuildAndPushECR /spec.imageName a#b',
    ],
    [
      'below an anchored key',
      inSpec('resources: &small', '  lim|'),
      'key BuildAndPushECR /spec.resources lim',
    ],
    ['an item', inSpec('tags:', '  - |'), 'item BuildAndPushECR /spec.tags[0]'],
    ['a later item', inSpec('tags:', '  - a', '  - b|'), 'item BuildAndPushECR /spec.tags[1] b'],
    ['an item without indent', inSpec('tags:', '- a', '- |'), 'item BuildAndPushECR /spec.tags[1]'],
    [
      'a key behind a list without indent',
      inSpec('tags:', '- a', 're|'),
      'key BuildAndPushECR /spec re',
    ],
    [
      'an item without its dash',
      inSpec('tags:', '  - a', '  |'),
      'item BuildAndPushECR /spec.tags[0]',
    ],
    [
      'an entry of a map',
      inSpec('labels:', '  team: pay|'),
      'value BuildAndPushECR /spec.labels.team pay',
    ],
    [
      'a name in a map',
      inSpec('envVariables:', '  PLU|'),
      'key BuildAndPushECR /spec.envVariables PLU',
    ],
    ['a flow map', inSpec('resources: { lim|'), 'key BuildAndPushECR /spec.resources lim'],
    [
      'a blank in a flow map',
      inSpec('resources: { limits: { | } }'),
      'key BuildAndPushECR /spec.resources.limits',
    ],
    [
      'a value in a flow map',
      inSpec('resources: {limits: {memory: |}}'),
      'value BuildAndPushECR /spec.resources.limits.memory',
    ],
    [
      'a value in JSON',
      inSpec('resources: {"limits":{"memory":"50|"}}'),
      'value BuildAndPushECR /spec.resources.limits.memory 50',
    ],
    ['an item in a flow list', inSpec('tags: [a, |]'), 'value BuildAndPushECR /spec.tags[1]'],
    [
      'an item begun in a flow list',
      inSpec('tags: [a, "b|"]'),
      'value BuildAndPushECR /spec.tags[1] b',
    ],
    [
      'a flow map over lines',
      inSpec('resources: {', '  limits: {', '    mem|'),
      'key BuildAndPushECR /spec.resources.limits mem',
    ],
    [
      'a step in flow style',
      inStep().replace(
        '- step:\n              - step:',
        '- step: {type: BuildAndPushECR, spec: {regi|}}\n              - step:',
      ),
      'key BuildAndPushECR /spec regi',
    ],
    [
      'a type behind the place',
      inStep().replace(
        '- step:\n              - step:',
        '- step: {spec: {regi|}, type: BuildAndPushECR}\n              - step:',
      ),
      'key BuildAndPushECR /spec regi',
    ],
    ['an expression', inSpec('tags:', '  - <+pip|'), 'item BuildAndPushECR /spec.tags[0] <+pip'],
    ['the type of a step', inStep('type: |'), 'value ? /type'],
    ['a step of another type', inStep('type: Run', 'spec:', '  |'), 'key Run /spec'],
    ['a lone step', 'step:\n  type: BuildAndPushECR\n  spec:\n    |', 'key BuildAndPushECR /spec'],
    [
      'a step template',
      'template:\n  type: Step\n  spec:\n    type: BuildAndPushECR\n    spec:\n      |',
      'key BuildAndPushECR /spec',
    ],
    [
      'a step that is the document',
      'type: BuildAndPushECR\nspec:\n  |',
      'key BuildAndPushECR /spec',
    ],
    [
      'text of a block scalar',
      inSpec('imageName: >-', '  a|'),
      'text BuildAndPushECR /spec.imageName',
    ],
    [
      'what looks like a key in a block scalar',
      inSpec('imageName: >-', '  region: a|'),
      'text BuildAndPushECR /spec.imageName',
    ],
    [
      'the end of a text without line break',
      'step:\n  type: BuildAndPushECR\n  spec:\n    region: |',
      'value BuildAndPushECR /spec.region',
    ],
    [
      'behind a byte-order mark',
      '\uFEFFtype: BuildAndPushECR\nspec:\n  re|',
      'key BuildAndPushECR /spec re',
    ],
    [
      'a step group',
      inStep('type: BuildAndPushECR').replace(
        '- step:\n                  type: BuildAndPushECR',
        '- stepGroup:\n                  steps:\n                    - step:\n                        type: BuildAndPushECR\n                        na|',
      ),
      'key BuildAndPushECR / na',
    ],
    [
      'a new item among steps',
      inStep().replace('- step:\n              - step:', '- |\n              - step:'),
      'a new step',
    ],
    [
      'a new item begun among steps',
      inStep().replace('- step:\n              - step:', '- st|\n              - step:'),
      'a new step',
    ],
    [
      'the column of the dashes of steps',
      inStep().replace('- step:\n              - step:', '|\n              - step:'),
      'a new step with its dash',
    ],
    [
      'an empty list of steps',
      'stage:\n  spec:\n    execution:\n      steps:\n        |',
      'a new step with its dash',
    ],
    ['an empty list of parallel steps', 'steps:\n  - parallel:\n      - |', 'a new step'],
  ])('%s', (_, marked, expected) => {
    expect(described(marked)).toBe(expected);
  });

  it.each([
    ['a comment', inSpec('region: us-east-1 # ou|rs')],
    ['a line of comment', inSpec('# re|')],
    ['in front of the key', inSpec('  region: us').replace('  region', ' | region')],
    ['in front of an item’s dash', inSpec('tags:', '  |- a')],
    ['a tab as indentation', inSpec('\tre|')],
    ['an alias', inSpec('region: *ho|me')],
    ['the header of a block scalar', inSpec('imageName: >|')],
    ['below a value that is complete', inSpec('region: us-east-1', '    |')],
    ['below an item that is text', inSpec('tags:', '  - a', '    |')],
    [
      'a column of its own',
      inSpec('region: us-east-1', 'account: "1"').replace(/\n( +)account/, '\n  $1|\n$1account'),
    ],
    ['a line whose next one is deeper', inSpec('|', '    region: us')],
    ['the pipeline around', 'pipeline:\n  na|'],
    ['the stage around', 'pipeline:\n  stages:\n    - stage:\n        type: CI\n        |'],
    ['a closed flow list', inSpec('tags: [a, b]|')],
    ['a comment in a flow map', inSpec('resources: { # li|', '}')],
    ['an empty text', '|'],
  ])('is nowhere: %s', (_, marked) => {
    expect(described(marked)).toBe('nothing');
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['the next document', (text: string) => `a: 1\n---\n${text}`],
  ])('is the same with %s', (_, change) => {
    expect(described(change(inSpec('region: us', 'im|', 'tags: [a]')))).toBe(
      'key BuildAndPushECR /spec im',
    );
    expect(described(change(inSpec('region: |')))).toBe('value BuildAndPushECR /spec.region');
  });
});

describe('the keys that are there already', () => {
  it.each([
    ['above and below', inSpec('region: us', '|', 'account: "1"'), ['region', 'account']],
    [
      'with values of their own',
      inSpec('tags:', '  - a', 'labels:', '  b: c', '|'),
      ['labels', 'tags'],
    ],
    [
      'beside lists without indent',
      inSpec('tags:', '- a', '|', 'caching: true'),
      ['tags', 'caching'],
    ],
    ['in flow style', inSpec('resources: { limits: { cpu: 1, |, memory: 2 } }'), ['cpu', 'memory']],
    ['not those of other steps', inStep('type: BuildAndPushECR', '|'), ['type']],
    ['not the one under the cursor', inSpec('re|gion: us', 'account: "1"'), ['account']],
  ])('%s', (_, marked, expected) => {
    expect(takenAt(marked).toSorted()).toEqual([...expected].toSorted());
  });
});

describe('the work for a place', () => {
  /** No reader could make sense of these lines. */
  const HOSTILE = `${'  "x: [{ *nowhere &\n'.repeat(50_000)}`;

  it('is that of the step, whatever 100,000 lines around it hold', () => {
    const step = '- step:\n    type: BuildAndPushECR\n    spec:\n      re|\n    name: a\n- step:\n';
    expect(described(`steps:\n${HOSTILE}${step}${HOSTILE}`)).toBe('key BuildAndPushECR /spec re');
  });

  it('ends at the stage around a place that is in no step', () => {
    const { text, offset } = readCursor(`${HOSTILE}stages:\n  - stage:\n      na|\n${HOSTILE}`);
    const rows = vi.spyOn(String.prototype, 'lastIndexOf');
    placeAt(text, offset);
    const count = rows.mock.calls.length;
    rows.mockRestore();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(10);
  });
});
