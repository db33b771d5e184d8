import { describe, expect, it } from 'vitest';
import { hoverAt } from './index.ts';
import { contextOf } from './testing/context.ts';
import { inSpec, inStep } from './testing/cursor.ts';

function hoverOf(marked: string): string {
  const { context, offset } = contextOf(marked);
  const found = hoverAt(context, offset);
  return found === null ? '' : found.markdown;
}

function spanOf(marked: string): string {
  const { context, offset } = contextOf(marked);
  const found = hoverAt(context, offset);
  return found === null ? '' : context.text.slice(found.range.start, found.range.end);
}

const COMPLETE = [
  'connectorRef: account.aws',
  'region: us-east-1',
  'account: "123456789012"',
  'imageName: team/app',
];

describe('hovering tells', () => {
  it.each([
    [
      'the help of a key',
      inSpec('re|gion: us-east-1'),
      [
        '**Region** `spec.region` (required)',
        'AWS region of the registry.',
        'Example: `us-east-1`',
        '[Documentation](https://',
      ],
    ],
    ['what holds without it', inSpec('dock|erfile: a'), ['When unset: ']],
    ['where it has an effect', inSpec('opt|imize: true'), ['Only on `kubernetes`.']],
    ['a nested key', inSpec('resources:', '  limits:', '    mem|ory: 1Gi'), ['**Memory limit**']],
    ['a key in flow style', inSpec('resources: {limits: {cp|u: 1}}'), ['**CPU limit**']],
    ['a key of the step', inStep('type: BuildAndPushECR', 'time|out: 10m'), ['**Timeout**']],
    [
      'a condition',
      inStep('type: BuildAndPushECR', 'wh|en:', '  stageStatus: All'),
      ['**Conditional execution**'],
    ],
    [
      'a loop',
      inStep('type: BuildAndPushECR', 'strategy:', '  mat|rix:', '    os: [a]'),
      ['**Matrix**'],
    ],
    ['the type', inStep('type: BuildAnd|PushECR'), ['**Amazon ECR** `BuildAndPushECR`']],
    [
      'a region by name',
      inSpec('region: eu-ce|ntral-1'),
      ['`eu-central-1` Frankfurt', '**Region**'],
    ],
    [
      'a flag',
      inSpec('envVariables:', '  PLUGIN_PUSH|_RETRY: "3"'),
      ['**PLUGIN\\_PUSH\\_RETRY**', 'How often a failed push is tried again.'],
    ],
    [
      'a flag at its value',
      inSpec('envVariables:', '  PLUGIN_NO_PUSH: tr|ue'),
      ['**PLUGIN\\_NO\\_PUSH**'],
    ],
    [
      'an expression with its sample value',
      inSpec('target: <+pipeline.seq|uenceId>'),
      ['Number of the build', '`9` with the sample values'],
    ],
    [
      'a function',
      inSpec('target: <+codebase.branch.toUpper|Case()>'),
      ['Branch of the build', 'The text in upper case.', 'is `MAIN` with the sample values.'],
    ],
    [
      'an expression without a value',
      inSpec('target: <+nobody.kn|ows>'),
      ['`<+nobody.knows>` has no sample value.'],
    ],
    [
      'the reference of a tag',
      inSpec(...COMPLETE, 'tags:', '  - 1.4|.2'),
      ['Pushes `123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:1.4.2`'],
    ],
    ['the reference of a tag in flow style', inSpec(...COMPLETE, 'tags: [a, b|]'), ['team/app:b`']],
  ])('%s', (_, marked, parts) => {
    const markdown = hoverOf(marked);
    for (const part of parts) {
      expect(markdown).toContain(part);
    }
  });

  it.each([
    ['the key', inSpec('re|gion: us-east-1'), 'region'],
    ['the value', inSpec('region: us|-east-1 # ours'), 'us-east-1'],
    ['the expression', inSpec('target: v-<+pipeline.na|me>-x'), '<+pipeline.name>'],
  ])('about %s', (_, marked, expected) => {
    expect(spanOf(marked)).toBe(expected);
  });

  it.each([
    ['in a comment', inSpec('# reg|ion: us')],
    ['in another step', inStep('type: Run', 'spec:', '  com|mand: make')],
    ['at an unknown key', inSpec('myst|ery: 1')],
    ['between things', inSpec('tags:', '  |- a')],
  ])('nothing %s', (_, marked) => {
    expect(hoverOf(marked)).toBe('');
  });
});

it('hovering works while another line of the step is broken', () => {
  expect(hoverOf(inSpec('re|gion: us', 'tags: [', 'labels'))).toContain('**Region**');
});
