import { describe, expect, it } from 'vitest';
import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { Severity } from '../model/problem.ts';
import { applyEdits } from '../model/text.ts';
import { GOOD_ECR, pipelineText, type SpecLines, stepText } from '../testing/pipeline.ts';
import { nearest } from './nearest.ts';

function check(text: string, infrastructure: Infrastructure = 'kubernetes') {
  return checkText({ text, infrastructure, values: DEFAULT_VALUES });
}

function ecr(...changes: readonly (readonly [line: string, replacement: SpecLines])[]): string {
  const spec = changes.reduce(
    (lines, [line, replacement]) => lines.flatMap((own) => (own === line ? replacement : [own])),
    GOOD_ECR,
  );
  return stepText('BuildAndPushECR', spec);
}

const TAG = '  - <+pipeline.sequenceId>';
const DOCKER = ['connectorRef: hub', 'repo: team/app', 'tags: [v1]'];

/** Each bad text with the code, the key and the words of the text that are marked. */
const BAD: readonly (readonly [
  what: string,
  text: string,
  code: string,
  key: string | null,
  marked: string,
])[] = [
  ['no region', ecr(['region: us-east-1', []]), 'required-field', 'spec.region', 'spec'],
  [
    'an empty region',
    ecr(['region: us-east-1', ['region:']]),
    'required-field',
    'spec.region',
    'region',
  ],
  [
    'no name',
    stepText('BuildAndPushECR', GOOD_ECR, ['identifier: a']),
    'required-field',
    'name',
    'type: BuildAndPushECR',
  ],
  ['no tags', ecr(['tags:', []], [TAG, []]), 'required-field', 'spec.tags', 'spec'],
  [
    'a short account',
    ecr(['account: "123456789012"', ['account: "12345"']]),
    'account-placeholder',
    'spec.account',
    '"12345"',
  ],
  [
    'a region that is none',
    ecr(['region: us-east-1', ['region: virginia']]),
    'field-pattern',
    'spec.region',
    'virginia',
  ],
  [
    'an Id with a dash',
    stepText('BuildAndPushECR', GOOD_ECR, ['name: a', 'identifier: a-b']),
    'identifier-characters',
    'identifier',
    'a-b',
  ],
  [
    'a map for a region',
    ecr(['region: us-east-1', ['region: {a: b}']]),
    'field-shape',
    'spec.region',
    '{a: b}',
  ],
  ['a list for labels', ecr([TAG, [TAG, 'labels: [a]']]), 'field-shape', 'spec.labels', '[a]'],
  [
    'upper case',
    ecr(['imageName: team/app', ['imageName: Team/App']]),
    'image-upper-case',
    'spec.imageName',
    'Team/App',
  ],
  [
    'a tag in the name',
    ecr(['imageName: team/app', ['imageName: team/app:1']]),
    'image-tag',
    'spec.imageName',
    'team/app:1',
  ],
  [
    'a digest in the name',
    ecr(['imageName: team/app', ['imageName: a@sha256']]),
    'image-digest',
    'spec.imageName',
    'a@sha256',
  ],
  ['a plus in a tag', ecr([TAG, ['  - 1.0+b7']]), 'tag-characters', 'spec.tags[0]', '1.0+b7'],
  ['the same tag twice', ecr([TAG, ['  - a', '  - b', '  - a']]), 'tag-twice', 'spec.tags[2]', 'a'],
  [
    'an open expression',
    ecr([TAG, ['  - <+pipeline.sequenceId']]),
    'open-expression',
    'spec.tags[0]',
    '<+pipeline.sequenceId',
  ],
  ['an unquoted number', ecr([TAG, ['  - 1.10']]), 'ambiguous-scalar', 'spec.tags[0]', '1.10'],
  [
    'an unquoted account',
    ecr(['account: "123456789012"', ['account: 123456789012']]),
    'ambiguous-scalar',
    'spec.account',
    '123456789012',
  ],
  [
    'a typing mistake',
    ecr([TAG, [TAG, 'dockerFile: D']]),
    'unknown-key',
    'spec.dockerFile',
    'dockerFile',
  ],
  [
    'another step’s key',
    stepText('BuildAndPushDockerRegistry', [...DOCKER, 'remoteCacheImage: x']),
    'other-step-key',
    'spec.remoteCacheImage',
    'remoteCacheImage',
  ],
  [
    'a list as a key',
    ecr([TAG, [TAG, 'buildArgs:', '  A: b', '  ? [c, d]', '  : e']]),
    'key-not-text',
    'spec.buildArgs',
    '[c, d]',
  ],
  [
    'a variable that no plugin reads',
    ecr([TAG, [TAG, 'envVariables:', '  NODE_ENV: x']]),
    'unknown-flag',
    'spec.envVariables.NODE_ENV',
    'NODE_ENV',
  ],
  [
    'a bad amount of memory',
    ecr([TAG, [TAG, 'resources:', '  limits:', '    memory: lots']]),
    'field-pattern',
    'spec.resources.limits.memory',
    'lots',
  ],
  [
    'a key twice',
    ecr(['region: us-east-1', ['region: us-east-1', 'region: us-east-2']]),
    'yaml-duplicate-key',
    null,
    'region',
  ],
  [
    'GAR without a repository',
    stepText('BuildAndPushGAR', [
      'connectorRef: g',
      'host: us-docker.pkg.dev',
      'projectID: my-project',
      'imageName: app',
      'tags: [v1]',
    ]),
    'repository-part',
    'spec.imageName',
    'app',
  ],
  [
    'GCR',
    stepText('BuildAndPushGCR', [
      'connectorRef: g',
      'host: gcr.io',
      'projectID: my-project',
      'imageName: app',
      'tags: [v1]',
    ]),
    'deprecated-step',
    'type',
    'BuildAndPushGCR',
  ],
];

describe('a mistake is found at its place', () => {
  it.each(BAD)('%s', (_, text, code, key, marked) => {
    const found = check(text).filter((problem) => problem.code === code && problem.key === key);
    expect(found.map(({ range }) => text.slice(range.start, range.end))).toContain(marked);
  });
});

const GOOD: readonly (readonly [what: string, text: string])[] = [
  ['a plain ECR step', ecr()],
  [
    'runtime inputs everywhere',
    stepText('BuildAndPushECR', [
      'connectorRef: <+input>',
      'region: <+input>',
      'account: <+input>',
      'imageName: <+input>',
      'tags: <+input>',
      'optimize: <+input>',
      'labels: <+input>',
    ]),
  ],
  [
    'a registry in place of a connector',
    stepText('BuildAndPushDockerRegistry', ['registryRef: r', 'repo: team/app', 'tags: [v1]']),
  ],
  ['tags that are quoted numbers', ecr([TAG, ['  - "1.10"', "  - '0777'"]])],
  ['an expression that the samples lack', ecr([TAG, ['  - <+matrix.os>']])],
  ['a plugin flag', ecr([TAG, [TAG, 'envVariables:', '  PLUGIN_PUSH_RETRY: "3"']])],
  [
    'a whole pipeline',
    pipelineText(
      ecr(),
      stepText('BuildAndPushDockerRegistry', DOCKER, ['name: b', 'identifier: b']),
    ),
  ],
  ['no Build and Push step at all', 'pipeline:\n  stages: []\n'],
];

describe('nothing is said of', () => {
  it.each(GOOD)('%s', (_, text) => {
    expect(check(text)).toEqual([]);
  });
});

it('reads nothing into what does not parse', () => {
  const text = ecr(['region: us-east-1', ['"open region: us-east-1']]);
  expect(check(text)).toMatchObject([{ code: 'yaml-syntax', severity: 'error' }]);
});

it.each([
  ['line feeds where there is nothing else', ecr().replaceAll('\n', '\r'), ecr()],
  [
    'what the other lines end with',
    ecr().replaceAll('\n', '\r\n').replace('\r\n', '\r'),
    ecr().replaceAll('\n', '\r\n'),
  ],
])('converts line ends of old Macs to %s', (_, text, converted) => {
  const [problem] = check(text).filter(({ code }) => code === 'yaml-line-end');
  expect(applyEdits(text, problem?.fixes[0]?.edits ?? [])).toBe(converted);
  expect(check(converted)).toEqual([]);
});

it('leaves incomplete template inputs alone', () => {
  const text = `template:\n  templateInputs:\n    spec:\n      execution:\n        steps:\n          - step:\n              type: BuildAndPushECR\n              identifier: a\n              spec:\n                tags: <+input>\n`;
  expect(check(text)).toEqual([]);
});

it('wants no name of a template of one step', () => {
  const spec = ecr()
    .replace(/^.*\n/, '')
    .replace(/^ {2}(?:name|identifier): .*\n/gm, '');
  const step = spec.replace(/^/gm, '  ').trimEnd();
  const asTemplate = `template:\n  name: Push\n  identifier: push\n  type: Step\n  spec:\n${step}\n`;
  const asStep = `steps:\n- step:\n${step}\n`;
  expect(check(asTemplate)).toEqual([]);
  expect(check(asStep).map(({ key }) => key)).toEqual(['name', 'identifier']);
});

/** A step group of one step, as an item of a list. */
function groupText(identifier: string, step: string): string {
  const inner = step.trimEnd().replaceAll('\n', '\n      ');
  return `stepGroup:\n  identifier: ${identifier}\n  steps:\n    - ${inner}\n`;
}

const RUN = 'step:\n  type: Run\n  name: Push\n  identifier: push\n  spec:\n    command: make\n';
const TEMPLATE = 'step:\n  name: Push\n  identifier: push\n  template:\n    templateRef: push\n';

describe('one Id', () => {
  it.each<readonly [title: string, steps: readonly string[], severity: Severity, index: number]>([
    ['of two Build and Push steps', [ecr(), ecr()], 'error', 1],
    ['of a Run step above', [RUN, ecr()], 'error', 0],
    ['of a step below that a template makes', [ecr(), TEMPLATE], 'error', 0],
    [
      'of a Run step in parallel',
      [`parallel:\n  - ${RUN.replaceAll('\n', '\n    ')}`, ecr()],
      'error',
      0,
    ],
    // Their full names differ, so that the product takes them.
    ['in two step groups', [groupText('one', ecr()), groupText('two', ecr())], 'warning', 1],
    ['of a Run step in a step group', [groupText('one', RUN), ecr()], 'warning', 0],
    ['of a step group beside the step', [groupText('push', 'step: {}'), ecr()], 'warning', 0],
  ])('%s is told', (_, steps, severity, index) => {
    const found = check(pipelineText(...steps));
    expect(found).toMatchObject([
      { code: 'duplicate-identifier', key: 'identifier', step: index, severity },
    ]);
    const [fix] = found[0]?.fixes ?? [];
    expect(check(applyEdits(pipelineText(...steps), fix?.edits ?? []))).toEqual([]);
  });

  it.each<readonly [title: string, text: string]>([
    ['of the step group around the step', pipelineText(groupText('push', ecr()))],
    [
      'of a Run step in another stage',
      pipelineText(RUN) + pipelineText(ecr()).replace(/^[\s\S]*stages:\n/, ''),
    ],
    ['of a Run step in another document', `${pipelineText(RUN)}---\n${pipelineText(ecr())}`],
  ])('%s is no problem', (_, text) => {
    expect(check(text)).toEqual([]);
  });
});

it.each<readonly [infrastructure: Infrastructure, codes: readonly string[]]>([
  ['kubernetes', []],
  ['harness-cloud', ['setting-infrastructure']],
])('judges a kaniko setting on %s', (infrastructure, codes) => {
  const text = ecr([TAG, [TAG, 'optimize: true']]);
  expect(check(text, infrastructure).map(({ code }) => code)).toEqual(codes);
});

it('refuses the ACR step outside Kubernetes', () => {
  const text = stepText('BuildAndPushACR', [
    'connectorRef: a',
    'repository: myreg.azurecr.io/app',
    'tags: [v1]',
  ]);
  expect(check(text, 'vm')).toMatchObject([{ code: 'step-infrastructure', severity: 'error' }]);
});

describe('a fix', () => {
  it.each([
    ['quotes a number', ecr([TAG, ['  - 1.10']]), ecr([TAG, ['  - "1.10"']])],
    ['mends a tag', ecr([TAG, ['  - 1.0+b7']]), ecr([TAG, ['  - 1.0-b7']])],
    ['lowers the case', ecr(['imageName: team/app', ['imageName: Team/App']]), ecr()],
    ['renames a key', ecr([TAG, [TAG, 'dockerFile: D']]), ecr([TAG, [TAG, 'dockerfile: D']])],
    [
      'moves a variable to the build arguments',
      ecr([
        TAG,
        [TAG, 'buildArgs:', '  A: b', 'envVariables:', '  PLUGIN_FORCE: "true"', '  NODE_ENV: x'],
      ]),
      ecr([
        TAG,
        [TAG, 'buildArgs:', '  A: b', '  NODE_ENV: x', 'envVariables:', '  PLUGIN_FORCE: "true"'],
      ]),
    ],
  ])('%s', (_, text, mended) => {
    const [fix] = check(text).flatMap(({ fixes }) => fixes);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(mended);
    expect(check(mended)).toEqual([]);
  });
});

it('moves the problems of a step that moved', () => {
  const bad = ecr(['region: us-east-1', ['region: virginia']]);
  const other = stepText('BuildAndPushDockerRegistry', DOCKER, ['name: b', 'identifier: b']);
  for (const text of [pipelineText(bad), pipelineText(other, bad), pipelineText(bad)]) {
    const marked = check(text).map(({ range }) => text.slice(range.start, range.end));
    expect(marked).toEqual(['virginia']);
  }
});

it.each([
  ['dockerFile', 'dockerfile'],
  ['tag', 'tags'],
  ['contxt', 'context'],
  ['anything', null],
])('takes %s for %s', (word, meant) => {
  expect(nearest(word, ['dockerfile', 'tags', 'context'])).toBe(meant);
});
