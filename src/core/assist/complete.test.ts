import { describe, expect, it } from 'vitest';
import { defineStep } from '../fields/index.ts';
import { applyEdits } from '../model/text.ts';
import { completeAt } from './index.ts';
import { contextOf } from './testing/context.ts';
import { inSpec, inStep } from './testing/cursor.ts';

function itemsAt(marked: string) {
  const { context, offset } = contextOf(marked);
  return completeAt(context, offset);
}

function labelsAt(marked: string): readonly string[] {
  return itemsAt(marked).map(({ label }) => label);
}

/** What an item writes, with the parts to fill in between angles. */
function written(text: string): string {
  return text.replace(/\$\{\d+(?::((?:[^}\\]|\\.)*))?\}/g, '‹$1›').replace(/\\(.)/g, '$1');
}

/** The lines of the step in the middle after an item was taken, as `inStep` takes them. */
function taken(marked: string, label: string): readonly string[] {
  const { context, offset } = contextOf(marked);
  const item = completeAt(context, offset).find((one) => one.label === label);
  if (item === undefined) {
    return [`nothing is called ${label}`];
  }
  const after = applyEdits(context.text, [{ range: item.range, text: written(item.text) }]);
  const lines = after.split(/\r?\n/);
  const first = lines.findIndex((line, index) => index > 8 && line.trim() === '- step:');
  const last = lines.findIndex((line) => line.trim() === 'type: Run');
  return lines.slice(first + 1, last - 1).map((line) => line.slice(18));
}

/** The same for what was marked inside of `spec`. */
function takenInSpec(marked: string, label: string): readonly string[] {
  return taken(marked, label)
    .slice(2)
    .map((line) => line.slice(2));
}

describe('keys', () => {
  it('come with those first that have to be there', () => {
    expect(labelsAt(inSpec('|')).slice(0, 5)).toEqual([
      'connectorRef',
      'region',
      'account',
      'imageName',
      'tags',
    ]);
    expect(itemsAt(inSpec('|'))[1]).toMatchObject({ detail: 'required Region', kind: 'key' });
  });

  it('are not offered twice', () => {
    const labels = labelsAt(inSpec('region: us-east-1', 'tags:', '- a', '|', 'account: "1"'));
    expect(labels.slice(0, 2)).toEqual(['connectorRef', 'imageName']);
    expect(labels).not.toContain('tags');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each([
    ['of the step', inStep('type: BuildAndPushECR', '|'), ['name', 'identifier', 'spec']],
    ['of limits', inSpec('resources:', '  limits:', '    |'), ['memory', 'cpu']],
    ['of resources', inSpec('resources:', '  |'), ['limits']],
    ['that are left in limits', inSpec('resources: { limits: { cpu: 1, | } }'), ['memory']],
    ['of a step without a type', inStep('na|'), ['type']],
    [
      'of another registry',
      inStep('type: BuildAndPushGAR', 'spec:', '  |'),
      ['connectorRef', 'host'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(labelsAt(marked).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ['a text', inSpec('ima|'), 'imageName', ['imageName: ‹team/api›']],
    ['a text that looks like a number', inSpec('acc|'), 'account', ['account: "‹123456789012›"']],
    ['a choice, to pick from the list', inSpec('reg|'), 'region', ['region: ']],
    ['a list with its first item', inSpec('|'), 'tags', ['tags:', '  - ‹1.4.2›']],
    [
      'a list without indent beside another',
      inSpec('cacheFrom:', '- a', '|'),
      'tags',
      ['cacheFrom:', '- a', 'tags:', '- ‹1.4.2›'],
    ],
    ['a map with its first entry', inSpec('|'), 'labels', ['labels:', '  ‹team›: ‹payments›']],
    [
      'a nested map',
      inSpec('reso|'),
      'resources',
      ['resources:', '  limits:', '    memory: ‹500Mi›'],
    ],
    [
      'a list in flow style',
      inSpec('resources: { | }'),
      'limits',
      ['resources: { limits: { ‹› } }'],
    ],
    ['only the key before a colon', inSpec('reg|: us-east-1'), 'region', ['region: us-east-1']],
    ['the quoted key', inSpec('"reg|": us-east-1'), 'region', ['"region": us-east-1']],
  ])('write %s', (_, marked, label, expected) => {
    expect(takenInSpec(marked, label)).toEqual(expected);
  });

  it('write spec with what it must hold', () => {
    expect(taken(inStep('type: BuildAndPushECR', 'sp|'), 'spec')).toEqual([
      'type: BuildAndPushECR',
      'spec:',
      '  connectorRef: ‹account.my_connector›',
      '  region: ‹us-east-1›',
      '  account: "‹123456789012›"',
      '  imageName: ‹team/api›',
      '  tags:',
      '    - ‹1.4.2›',
    ]);
  });

  it('take the indentation of the lines around', () => {
    const marked = 'step:\n    type: BuildAndPushECR\n    spec:\n        |\n';
    const { context, offset } = contextOf(marked);
    const item = completeAt(context, offset).find(({ label }) => label === 'tags');
    expect(written(item?.text ?? '')).toBe('tags:\n            - ‹1.4.2›');
  });
});

describe('values', () => {
  it.each([
    ['step types', inStep('type: |'), ['BuildAndPushECR', 'BuildAndPushACR']],
    ['step types behind a type of another kind', inStep('type: R|un'), ['BuildAndPushECR']],
    ['regions', inSpec('region: |'), ['us-east-1', 'us-east-2']],
    ['regions while one is typed', inSpec('region: eu|'), ['us-east-1']],
    ['regions in quotes', inSpec('region: "|"'), ['us-east-1']],
    ['hosts', inStep('type: BuildAndPushGAR', 'spec:', '  host: |'), ['us-docker.pkg.dev']],
    ['the two of a switch', inSpec('optimize: |'), ['true', 'false']],
    ['connectors of the type', inSpec('connectorRef: |'), ['account.aws', '<+input>']],
    ['connectors in a list', inSpec('baseImageConnectorRefs:', '  - |'), ['org.hub', '<+input>']],
    ['connectors below an empty list', inSpec('baseImageConnectorRefs:', '  |'), ['org.hub']],
    ['runtime inputs for a text', inSpec('imageName: |'), ['<+input>', '<+input>.default(…)']],
    ['those of a switched flag', inSpec('envVariables:', '  PLUGIN_NO_PUSH: |'), ['true', 'false']],
  ])('%s', (_, marked, expected) => {
    expect(labelsAt(marked).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ['in place of what is typed', inSpec('region: eu-w|'), 'eu-west-1', ['region: eu-west-1']],
    [
      'in place of the whole value',
      inSpec('region: eu|-west-1 # ours'),
      'us-east-1',
      ['region: us-east-1 # ours'],
    ],
    ['inside its quotes', inSpec("region: 'e|u'"), 'eu-west-1', ["region: 'eu-west-1'"]],
    ['with the blank that is missing', inSpec('region:|'), 'eu-west-1', ['region: eu-west-1']],
    [
      'with the dash that is missing',
      inSpec('baseImageConnectorRefs:', '  |'),
      'org.hub',
      ['baseImageConnectorRefs:', '  - org.hub'],
    ],
    [
      'in flow style',
      inSpec('baseImageConnectorRefs: [ | ]'),
      'org.hub',
      ['baseImageConnectorRefs: [ org.hub ]'],
    ],
    ['behind an anchor', inSpec('region: &home u|'), 'eu-west-1', ['region: &home eu-west-1']],
    [
      'with CRLF',
      inSpec('region: u|').replaceAll('\n', '\r\n'),
      'eu-west-1',
      ['region: eu-west-1'],
    ],
  ])('are written %s', (_, marked, label, expected) => {
    expect(takenInSpec(marked, label)).toEqual(expected);
  });

  it('are none where any text will do', () => {
    expect(labelsAt(inSpec('imageName: team/a|'))).toEqual([]);
    expect(labelsAt(inSpec('tags:', '  - 1.|'))).toEqual([]);
    expect(labelsAt(inSpec('labels:', '  te|'))).toEqual([]);
  });
});

describe('plugin flags', () => {
  it('are the names of the environment', () => {
    const items = itemsAt(inSpec('envVariables:', '  PLUGIN_NO_PUSH: "true"', '  PLU|'));
    const labels = items.map(({ label }) => label);
    expect(labels).toContain('PLUGIN_PUSH_RETRY');
    expect(labels).not.toContain('PLUGIN_NO_PUSH');
    expect(items[0]?.kind).toBe('flag');
  });

  it('are written as text', () => {
    expect(takenInSpec(inSpec('envVariables:', '  PLU|'), 'PLUGIN_PUSH_RETRY')).toEqual([
      'envVariables:',
      '  PLUGIN_PUSH_RETRY: "‹3›"',
    ]);
  });
});

describe('expressions', () => {
  it.each([
    [
      'variables behind <+',
      inSpec('tags:', '  - <+|'),
      'pipeline.sequenceId',
      ['tags:', '  - <+pipeline.sequenceId>'],
    ],
    [
      'variables that are begun',
      inSpec('tags:', '  - v-<+pipeline.se|'),
      'pipeline.sequenceId',
      ['tags:', '  - v-<+pipeline.sequenceId>'],
    ],
    [
      'variables in an expression that is closed',
      inSpec('tags: [<+pipe|line.name>]'),
      'codebase.branch',
      ['tags: [<+codebase.branch>]'],
    ],
    [
      'nested variables',
      inSpec('imageName: <+a.<+|>>'),
      'pipeline.name',
      ['imageName: <+a.<+pipeline.name>>'],
    ],
    [
      'variables with a name of one’s own',
      inSpec('target: <+|'),
      'stage.variables',
      ['target: <+stage.variables.‹name›>'],
    ],
    [
      'functions of a variable',
      inSpec('target: <+codebase.branch.to|>'),
      'toLowerCase',
      ['target: <+codebase.branch.toLowerCase()>'],
    ],
    [
      'functions of a result',
      inSpec('target: <+codebase.branch.trim().|>'),
      'replace',
      ['target: <+codebase.branch.trim().replace("‹part›", "‹replacement›")>'],
    ],
    [
      'functions of a nested expression',
      inSpec('target: <+<+codebase.branch>.to|>'),
      'toLowerCase',
      ['target: <+<+codebase.branch>.toLowerCase()>'],
    ],
    [
      'variables behind the dot after which their name comes',
      inSpec('target: <+stage.variables.|>'),
      'stage.variables',
      ['target: <+stage.variables.‹name›>'],
    ],
    ['in quotes', inSpec('target: "<+cod|"'), 'codebase.tag', ['target: "<+codebase.tag>"']],
    ['a runtime input', inSpec('target: |'), '<+input>', ['target: <+input>']],
    ['a runtime input behind <+', inSpec('target: <+in|'), 'input>', ['target: <+input>']],
    [
      'a runtime input with a default',
      inSpec('target: |'),
      '<+input>.default(…)',
      ['target: <+input>.default(‹value›)'],
    ],
    [
      'methods of a runtime input',
      inSpec('target: <+input>.|'),
      'regex',
      ['target: <+input>.regex(‹[a-z]+›)'],
    ],
    [
      'more methods of it',
      inSpec('target: <+input>.default(a).al|'),
      'allowedValues',
      ['target: <+input>.default(a).allowedValues(‹a›,‹b›)'],
    ],
    [
      'in a block scalar',
      inSpec('target: >-', '  <+pip|'),
      'pipeline.name',
      ['target: >-', '  <+pipeline.name>'],
    ],
  ])('%s', (_, marked, label, expected) => {
    expect(takenInSpec(marked, label)).toEqual(expected);
  });

  it('bring no dash into the middle of a value', () => {
    expect(takenInSpec(inSpec('tags:', '  <+pip|'), 'pipeline.name')).toEqual([
      'tags:',
      '  <+pipeline.name>',
    ]);
  });

  it('end where they are closed', () => {
    expect(labelsAt(inSpec('target: <+pipeline.name>|'))).toEqual([]);
  });

  it('leave out what a field refuses', () => {
    const labels = labelsAt(inStep('type: BuildAndPushECR', 'timeout: |'));
    expect(labels).toContain('<+input>.default(…)');
    expect(labels).not.toContain('<+input>.executionInput(…)');
  });
});

describe('whole steps', () => {
  it('are offered where a step may begin', () => {
    const marked = 'stage:\n  spec:\n    execution:\n      steps:\n        - |\n';
    expect(labelsAt(marked)).toHaveLength(5);
    const { context, offset } = contextOf(marked);
    const [first] = completeAt(context, offset);
    expect(
      written(first?.text ?? '')
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      'step:',
      '            type: BuildAndPushECR',
      '            name: ‹Build and push the API›',
      '            identifier: ‹build_and_push_the_api›',
    ]);
  });

  it('bring their dash', () => {
    const { context, offset } = contextOf('steps:\n  - step:\n      type: Run\n  |\n');
    const [first] = completeAt(context, offset);
    expect(
      written(first?.text ?? '')
        .split('\n')
        .slice(0, 2),
    ).toEqual(['- step:', '      type: BuildAndPushECR']);
  });
});

describe('nothing is offered', () => {
  it.each([
    ['in a comment', inSpec('# reg|')],
    ['in a comment behind a value', inSpec('region: us-east-1 # <+|')],
    ['in a step of another type', inStep('type: Run', 'spec:', '  |')],
    ['for a value of another type', inStep('type: Run', 'spec:', '  command: <+|')],
    ['in the stage', 'pipeline:\n  stages:\n    - stage:\n        |\n'],
    ['below an unknown key', inSpec('mystery:', '  |')],
    ['for an unknown key', inSpec('mystery: |')],
    ['behind an alias', inSpec('region: *home|')],
    ['in an empty text', '|'],
  ])('%s', (_, marked) => {
    expect(labelsAt(marked)).toEqual([]);
  });
});

it('a step whose type comes from a merge key is completed as that type', () => {
  const marked = [
    'base: &base',
    '  type: BuildAndPushECR',
    'step:',
    '  <<: *base',
    '  spec:',
    '    region: |',
    '    imageName: a',
    '',
  ].join('\n');
  expect(labelsAt(marked)).toContain('eu-west-1');
});

describe('the settings beside spec', () => {
  const step = (...lines: readonly string[]) => inStep('type: BuildAndPushECR', ...lines);

  it.each([
    ['a condition', step('when:', '  |'), ['stageStatus']],
    ['the states of a stage', step('when:', '  stageStatus: |'), ['Success', 'Failure', 'All']],
    ['a strategy', step('strategy:', '  |'), ['matrix']],
    ['failures, with the dash to come', step('failureStrategies:', '  |'), ['onFailure']],
    ['failures', step('failureStrategies:', '  - |'), ['onFailure']],
    [
      'what a failure is',
      step('failureStrategies:', '  - onFailure:', '      |'),
      ['errors', 'action'],
    ],
    [
      'errors',
      step('failureStrategies:', '  - onFailure:', '      errors:', '        - |'),
      ['AllErrors'],
    ],
    [
      'actions',
      step('failureStrategies:', '- onFailure:', '    action:', '      type: |'),
      ['Retry'],
    ],
  ])('are completed: %s', (_, marked, expected) => {
    expect(labelsAt(marked).slice(0, expected.length)).toEqual(expected);
  });

  it('are written as a whole', () => {
    expect(taken(step('fail|'), 'failureStrategies')).toEqual([
      'type: BuildAndPushECR',
      'failureStrategies:',
      '  - onFailure:',
      '      errors:',
      '        - ‹AllErrors›',
      '      action:',
      '        type: ‹Retry›',
    ]);
    expect(taken(step('failureStrategies:', '  |'), 'onFailure')).toEqual([
      'type: BuildAndPushECR',
      'failureStrategies:',
      '  - onFailure:',
      '      errors:',
      '        - ‹AllErrors›',
      '      action:',
      '        type: ‹Retry›',
    ]);
  });
});

describe('what a failure strategy does', () => {
  const action = (type: string, ...below: readonly string[]) =>
    inStep(
      'type: BuildAndPushECR',
      'failureStrategies:',
      '  - onFailure:',
      '      action:',
      ...[...(type === '' ? [] : [`type: ${type}`]), ...below].map((line) => `        ${line}`),
    );
  const asked = ['timeout', 'onTimeout'];

  it.each<readonly [title: string, marked: string, labels: readonly string[]]>([
    ['a retry', action('Retry', 'spec:', '  |'), ['retryCount', 'retryIntervals']],
    ['a retry of the group', action('RetryStepGroup', 'spec: { | }'), ['retryCount']],
    ['a question', action('ManualIntervention', 'spec:', '  |'), asked],
    ['an action that is still open', action('', 'spec:', '  |'), ['retryCount', ...asked]],
    ['an abort', action('Abort', 'spec:', '  |'), []],
    [
      'a question behind the retries',
      action(
        'Retry',
        'spec:',
        '  retryCount: 1',
        '  onRetryFailure:',
        '    action:',
        '      type: ManualIntervention',
        '      spec:',
        '        |',
      ),
      asked,
    ],
  ])('is completed for %s', (_, marked, labels) => {
    const all = labelsAt(marked);
    expect(all).toEqual(expect.arrayContaining([...labels]));
    const others = ['retryCount', ...asked].filter((key) => !labels.includes(key));
    expect(all.filter((label) => others.includes(label))).toEqual([]);
  });

  it('has no more keys where the action takes none', () => {
    expect(labelsAt(action('Abort', '|'))).not.toContain('spec');
  });
});

describe('the axes of a matrix', () => {
  const own = ['type: BuildAndPushECR', 'strategy:', '  matrix:', '    jdk: ["17", lts]'];

  it.each<readonly [title: string, marked: string, labels: readonly string[]]>([
    [
      'in a combination',
      inStep(...own, '    os: [linux]', '    exclude:', '      - |'),
      ['jdk', 'os'],
    ],
    ['in a combination whose dash is to come', inStep(...own, '    exclude:', '      |'), ['jdk']],
    [
      'in a combination that names one',
      inStep(...own, '    os: [linux]', '    exclude:', '      - jdk: lts', '        |'),
      ['os'],
    ],
    ['as the items of one', inStep(...own, '    exclude:', '      - jdk: |'), ['17', 'lts']],
    ['as the items of no axis', inStep(...own, '    exclude:', '      - os: |'), []],
  ])('are offered %s', (_, marked, labels) => {
    expect(labelsAt(marked).filter((label) => !label.startsWith('<+input>'))).toEqual(labels);
  });

  it('stay texts as items', () => {
    expect(taken(inStep(...own, '    exclude:', '      - jdk: |'), '17').at(-1)).toBe(
      '      - jdk: "17"',
    );
  });

  it('are offered in expressions: those of the step, its groups and its stage', () => {
    const marked = inStep(...own, 'spec:', '  target: <+matrix.|').replace(
      '        spec:\n',
      '        strategy: {matrix: {region: <+pipeline.variables.regions>, a-b: [x]}}\n        spec:\n',
    );
    const offered = itemsAt(marked).filter(({ label }) => label.startsWith('matrix.'));
    expect(offered.map(({ label, detail, text }) => [label, detail, text])).toEqual([
      ['matrix.jdk', '17, lts', 'matrix.jdk>'],
      ['matrix.region', '', 'matrix.region>'],
    ]);
  });
});

it('a step type of somebody else is completed from its definition alone', () => {
  const toy = defineStep({
    type: 'BuildAndPushToy',
    code: 'TOY',
    label: 'Toy registry',
    summary: '',
    sample: 'toy.example.com/app',
    documentation: 'https://example.com/toy',
    infrastructures: ['kubernetes'],
    fields: [
      {
        key: 'spec.shelf',
        label: 'Shelf',
        help: 'Where the toy stands.',
        kind: { kind: 'choice', options: [{ value: 'top', label: 'Top' }] },
        section: 'registry',
        required: true,
      },
      { key: 'spec.tags', label: 'Tags', help: '', kind: { kind: 'list' }, section: 'registry' },
    ],
    repository: [{ field: 'spec.shelf' }],
    tags: 'spec.tags',
  });
  const labels = (marked: string) => {
    const { context, offset } = contextOf(marked);
    return completeAt({ ...context, definitions: [toy] }, offset).map(({ label }) => label);
  };
  expect(labels('step:\n  type: |')).toEqual(['BuildAndPushToy']);
  expect(labels('step:\n  type: BuildAndPushToy\n  spec:\n    |')).toEqual(['shelf', 'tags']);
  expect(labels('step:\n  type: BuildAndPushToy\n  spec:\n    shelf: |')[0]).toBe('top');
});
