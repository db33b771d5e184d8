import { describe, expect, it } from 'vitest';
import type { Loop } from '../../model/loop.ts';
import type { StageSettings } from '../../model/stage.ts';
import { applyEdits } from '../../model/text.ts';
import { outlineSteps } from '../outline.ts';
import { updateOutline } from '../update-outline.ts';
import { stageReader } from './stage-reader.ts';

const isStepType = (type: string) => type.startsWith('BuildAndPush');

/** What is said of each step of a text. */
function read(text: string): readonly StageSettings[] {
  const outline = outlineSteps(text, isStepType);
  return outline.steps.map(stageReader(text, outline));
}

function indented(lines: readonly string[], by: number): string {
  return lines.map((line) => `${' '.repeat(by)}${line}\n`).join('');
}

/** A stage with lines of its `spec` before and after the execution, and of its own. */
function stage(
  identifier: string,
  parts: {
    readonly before?: readonly string[];
    readonly after?: readonly string[];
    readonly own?: readonly string[];
    readonly steps?: readonly string[];
  },
): string {
  const steps = parts.steps ?? ['- step:', '    type: BuildAndPushECR', '    identifier: push'];
  return [
    '    - stage:\n',
    indented([`identifier: ${identifier}`, 'type: CI', 'spec:'], 8),
    indented(parts.before ?? [], 10),
    indented(['execution:', '  steps:'], 10),
    indented(
      [
        '- step:',
        '    type: Run',
        '    spec:',
        '      command: |',
        '        infrastructure:',
        '          type: VM',
      ],
      14,
    ),
    indented(steps, 14),
    indented(parts.after ?? [], 10),
    indented(parts.own ?? [], 8),
  ].join('');
}

const pipeline = (...stages: readonly string[]) =>
  `pipeline:\n  identifier: release\n  stages:\n${stages.join('')}`;

const KUBERNETES = ['infrastructure:', '  type: KubernetesDirect', '  spec:', '    os: Linux'];

describe('where the stage of a step runs', () => {
  it.each<[string, readonly string[], Partial<StageSettings>]>([
    ['a cluster', KUBERNETES, { infrastructure: 'kubernetes', os: 'linux' }],
    [
      'a pool of machines',
      ['infrastructure:', '  type: VM', '  spec:', '    type: Pool', '    spec: {os: Windows}'],
      { infrastructure: 'vm', os: 'windows' },
    ],
    [
      'the product’s cloud',
      ['platform:', '  os: MacOS', '  arch: Arm64', 'runtime:', '  type: Cloud', '  spec: {}'],
      { infrastructure: 'harness-cloud', os: 'macos', architecture: 'Arm64' },
    ],
    [
      'a machine of one’s own',
      ['platform: {os: Linux, arch: Amd64}', 'runtime: {type: Docker, spec: {}}'],
      { infrastructure: 'local', os: 'linux', architecture: 'Amd64' },
    ],
    ['a runtime input', ['infrastructure: <+input>'], { infrastructure: null }],
    [
      'a type asked for at run time',
      ['infrastructure: {type: <+input>}'],
      { infrastructure: null },
    ],
    ['nothing', [], { infrastructure: null, os: null, source: { kind: 'stage' } }],
    [
      'a quoted key with a comment',
      ['"infrastructure": # here', '  type: "VM"'],
      { infrastructure: 'vm' },
    ],
  ])('%s', (_, lines, expected) => {
    for (const text of [
      pipeline(stage('build', { before: lines })),
      pipeline(stage('build', { after: lines })),
      pipeline(stage('build', { before: lines })).replaceAll('\n', '\r\n'),
    ]) {
      expect(read(text)).toMatchObject([expected]);
    }
  });

  it('takes nothing from a neighbour', () => {
    const text = pipeline(
      stage('one', { before: ['infrastructure: {type: VM}'] }),
      stage('two', {}),
      stage('three', { after: KUBERNETES }),
    );
    expect(read(text).map(({ infrastructure }) => infrastructure)).toEqual([
      'vm',
      null,
      'kubernetes',
    ]);
  });

  it('uses another stage that the stage names, with or without steps of ours', () => {
    const other = stage('build', {
      before: KUBERNETES,
      steps: ['- step: {type: Run, identifier: build}'],
      own: ['variables: [{name: PLUGIN_SQUASH, value: "true"}]'],
    });
    const user = stage('push', {
      before: ['infrastructure:', '  useFromStage: build # the first'],
    });
    expect(read(pipeline(other, user))).toEqual([
      {
        infrastructure: 'kubernetes',
        os: 'linux',
        architecture: null,
        source: { kind: 'other-stage', identifier: 'build' },
        pluginVariables: [],
        documentValues: {},
        loops: [],
      },
    ]);
  });

  it('knows nothing of a stage that is not there', () => {
    const user = stage('push', { before: ['infrastructure: {useFromStage: gone}'] });
    expect(read(pipeline(user))).toMatchObject([{ infrastructure: null }]);
  });

  it('takes the innermost step group with an infrastructure of its own', () => {
    const steps = [
      '- stepGroup:',
      '    identifier: outer',
      '    stepGroupInfra:',
      '      type: KubernetesDirect',
      '      spec: {connectorRef: cluster}',
      '    steps:',
      '      - parallel:',
      '          - stepGroup:',
      '              identifier: inner',
      '              steps:',
      '                - step:',
      '                    type: BuildAndPushACR',
    ];
    expect(
      read(pipeline(stage('build', { before: ['infrastructure: {type: VM}'], steps }))),
    ).toMatchObject([{ infrastructure: 'kubernetes', source: { kind: 'step-group' } }]);
  });

  it('reads an alias and a merge key', () => {
    const text = `pipeline:
  x-infra: &infra
    type: VM
    spec: {}
  x-more: &more
    platform: {os: Windows}
  stages:
    - stage:
        identifier: build
        spec:
          <<: *more
          infrastructure: *infra
          execution:
            steps:
              - step:
                  type: BuildAndPushECR
`;
    expect(read(text)).toMatchObject([{ infrastructure: 'vm', os: 'windows' }]);
  });

  it('reads a pipeline in flow style with the parser', () => {
    const text = `pipeline: {stages: [
      {stage: {identifier: a, spec: {infrastructure: {type: VM}, execution: {steps: [{step: {type: Run}}]}}}},
      {stage: {identifier: b, variables: [{name: PLUGIN_SQUASH, value: "true"}],
        spec: {infrastructure: {useFromStage: a}, execution: {steps: [{step: {type: BuildAndPushECR}}]}}}}]}\n`;
    expect(read(text)).toMatchObject([
      { infrastructure: 'vm', pluginVariables: [{ name: 'PLUGIN_SQUASH', value: 'true' }] },
    ]);
  });

  it.each([
    ['a stage', '  type: Stage\n  spec:\n    type: CI\n    spec:\n', 6],
    ['a pipeline', '  type: Pipeline\n  spec:\n    stages:\n    - stage:\n        spec:\n', 10],
  ])('reads a template of %s', (_, head, column) => {
    const body = indented(
      [...KUBERNETES, 'execution:', '  steps:', '  - step:', '      type: BuildAndPushGAR'],
      column,
    );
    expect(read(`template:\n  identifier: push\n${head}${body}`)).toMatchObject([
      { infrastructure: 'kubernetes' },
    ]);
  });

  it('reads a template of a step group', () => {
    const text = `template:
  type: StepGroup
  spec:
    stepGroupInfra:
      type: KubernetesDirect
    steps:
      - step:
          type: BuildAndPushGAR
`;
    expect(read(text)).toMatchObject([{ infrastructure: 'kubernetes' }]);
  });

  it('keeps to the document of the step', () => {
    const first = pipeline(stage('build', { before: KUBERNETES }));
    const second = pipeline(stage('push', { before: ['infrastructure: {useFromStage: build}'] }));
    expect(read(`${first}---\n${second}`)).toMatchObject([
      { infrastructure: 'kubernetes' },
      { infrastructure: null },
    ]);
  });
});

describe('variables of a stage', () => {
  it('gives those that set a flag of the plugin', () => {
    const own = [
      'variables:',
      '- name: PLUGIN_AUTO_TAG',
      '  type: String',
      '  value: "true"',
      '- {name: PLUGIN_SQUASH, type: String, value: <+input>}',
      '- name: PLUGIN_TAGS',
      '  value: [a]',
      '- name: REGION',
      '  value: eu-west-1',
    ];
    expect(read(pipeline(stage('build', { own })))[0]?.pluginVariables).toEqual([
      { name: 'PLUGIN_AUTO_TAG', value: 'true' },
      { name: 'PLUGIN_SQUASH', value: '<+input>' },
      { name: 'PLUGIN_TAGS', value: null },
    ]);
  });
});

describe('what the document gives expressions', () => {
  const variables = (column: number, ...lines: readonly string[]) =>
    indented(['variables:', ...lines.map((line) => `  - ${line}`)], column);
  const own = [
    'variables:',
    '  - {name: flavour, value: slim}',
    '  - {name: asked, value: <+input>}',
    '  - {name: given, default: one, value: <+input>}',
    'strategy:',
    '  matrix:',
    '    os: [linux, windows]',
    '    go: ["1.22", "1.23"]',
    '    exclude: [{os: linux}]',
    '    maxConcurrency: 2',
  ];
  const values = {
    'stage.variables.flavour': 'slim',
    'stage.variables.asked': '<+input>',
    'stage.variables.given': 'one',
    'matrix.os': 'linux',
    'matrix.go': '1.22',
    'strategy.iteration': '0',
  };

  it('variables and axes of the stage', () => {
    const text = pipeline(stage('one', { own }), stage('two', {}));
    expect(read(text).map(({ documentValues }) => documentValues)).toEqual([values, {}]);
  });

  it.each([
    ['before the stages', (lines: string) => `pipeline:\n${lines}  stages:\n`, ''],
    ['behind the stages', () => 'pipeline:\n  stages:\n', 'end'],
  ])('variables of the pipeline %s', (_, head, end) => {
    const lines = variables(2, '{name: version, value: 1.10}', '{name: other, value: b}');
    const text = `${head(lines)}${stage('one', {})}${end === '' ? '' : lines}`;
    for (const written of [text, text.replaceAll('\n', '\r\n'), `a: 1\n---\n${text}---\nb: 2\n`]) {
      expect(read(written)[0]?.documentValues).toEqual({
        'pipeline.variables.version': '1.10',
        'pipeline.variables.other': 'b',
      });
    }
  });

  it('the innermost loop of step groups', () => {
    const steps = [
      '- stepGroup:',
      '    identifier: outer',
      '    strategy: {matrix: {os: [mac]}}',
      '    steps:',
      '      - stepGroup:',
      '          identifier: inner',
      '          strategy: {repeat: {items: [a, b]}}',
      '          steps:',
      '            - step:',
      '                type: BuildAndPushACR',
    ];
    expect(read(pipeline(stage('build', { own, steps })))[0]?.documentValues).toEqual({
      ...values,
      'matrix.os': 'mac',
      'repeat.item': 'a',
    });
  });
});

describe('the loops around a step', () => {
  const axes = (
    ...entries: readonly (readonly [name: string, values: readonly string[] | null])[]
  ) => entries.map(([name, values]) => ({ name, values }));

  it.each<readonly [title: string, strategy: string, loop: Partial<Loop>]>([
    [
      'a matrix',
      '{matrix: {os: [linux, mac], jdk: [17, 21, 25], nodeName: a, maxConcurrency: 2}}',
      {
        kind: 'matrix',
        axes: axes(['os', ['linux', 'mac']], ['jdk', ['17', '21', '25']]),
        runs: 6,
      },
    ],
    [
      'a matrix without some combinations',
      '{matrix: {os: [linux], exclude: [{os: linux}]}}',
      { axes: axes(['os', ['linux']]), runs: null, isOpen: false },
    ],
    [
      'axes of mappings and of an expression',
      '{matrix: {service: [{name: a}], region: <+pipeline.variables.regions>}}',
      { axes: axes(['service', null], ['region', null]), runs: null, isOpen: false },
    ],
    ['a matrix as runtime input', '{matrix: <+input>}', { kind: 'matrix', isOpen: true }],
    ['a runtime input', '<+input>', { kind: 'unknown', isOpen: true, runs: null }],
    ['a list', '{repeat: {items: [a, b]}}', { kind: 'repeat', items: ['a', 'b'], runs: 2 }],
    ['a part of a list', '{repeat: {items: [a, b], end: 1}}', { items: ['a', 'b'], runs: null }],
    ['a number of times', '{repeat: {times: 3}}', { items: null, runs: 3, isOpen: false }],
    ['copies', '{parallelism: 4}', { kind: 'parallelism', runs: 4, isOpen: false }],
    ['copies by an expression', '{parallelism: <+input>}', { runs: null, isOpen: false }],
  ])('%s', (_, strategy, loop) => {
    const text = pipeline(stage('build', { own: [`strategy: ${strategy}`] }));
    expect(read(text)[0]?.loops).toMatchObject([loop]);
  });

  it('are told from the innermost one outwards', () => {
    const steps = [
      '- stepGroup:',
      '    strategy: {repeat: {times: 2}}',
      '    steps:',
      '      - step:',
      '          type: BuildAndPushACR',
    ];
    const text = pipeline(stage('build', { own: ['strategy: {parallelism: 3}'], steps }));
    expect(read(text)[0]?.loops.map(({ runs }) => runs)).toEqual([2, 3]);
  });
});

describe('after an edit', () => {
  const own = [
    'variables:',
    '- name: PLUGIN_AUTO_TAG',
    '  value: "true"',
    'strategy:',
    '  matrix:',
    '    os:',
    '    - linux',
  ];
  const steps = [
    '- parallel:',
    '    - stepGroup:',
    '        strategy:',
    '          repeat:',
    '            items:',
    '              - one',
    '        steps:',
    '          - step:',
    '              type: BuildAndPushACR',
  ];
  const text = pipeline(stage('first', {}), stage('build', { own, steps }));

  it.each([
    ['a variable of the stage', 'PLUGIN_AUTO_TAG', 'PLUGIN_SQUASH'],
    ['the value of a variable', '"true"', '"false"'],
    ['a value of an axis', 'linux', 'mac'],
    ['an item of the loop of a step group', '- one', '- two'],
    ['nothing of the stage', 'identifier: first', 'identifier: other'],
  ])('reads %s anew', (_, was, now) => {
    const outline = outlineSteps(text, isStepType);
    const before = outline.steps.map(stageReader(text, outline));
    const start = text.indexOf(was);
    const edits = [{ range: { start, end: start + was.length }, text: now }];
    const next = applyEdits(text, edits);
    const updated = updateOutline({ text, outline }, edits, next, isStepType);
    expect(before).toEqual(read(text));
    expect(updated.steps.map(stageReader(next, updated))).toEqual(read(next));
  });
});
