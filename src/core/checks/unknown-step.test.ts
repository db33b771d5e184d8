import { describe, expect, it } from 'vitest';
import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { applyEdits } from '../model/text.ts';
import { stepText } from '../testing/pipeline.ts';

/** Lines of a stage's steps, in a pipeline. */
function pipeline(steps: readonly string[]): string {
  const lines = steps.flatMap((step) => step.split('\n'));
  return [
    'pipeline:',
    '  stages:',
    '    - stage:',
    '        identifier: other',
    '        spec:',
    '          execution:',
    '            steps:',
    '              - step: {type: Run, identifier: elsewhere}',
    '    - stage:',
    '        identifier: build',
    '        spec:',
    '          execution:',
    '            steps:',
    ...lines.map((line) => `              ${line}`),
    '',
  ].join('\n');
}

const push = (tag: string, identifier = 'push') =>
  [
    '- step:',
    '    type: BuildAndPushDockerRegistry',
    '    name: Push',
    `    identifier: ${identifier}`,
    '    spec:',
    '      connectorRef: account.hub',
    '      repo: team/app',
    `      tags: ['${tag}']`,
  ].join('\n');

const RUN = '- step: {type: Run, identifier: prepare}';
const GROUP = [
  '- stepGroup:',
  '    identifier: tests',
  '    steps:',
  '      - step: {type: Run, identifier: unit}',
].join('\n');

function told(text: string) {
  return checkText({ text, infrastructure: 'kubernetes', values: DEFAULT_VALUES }).filter(
    ({ code }) => code === 'unknown-step',
  );
}

describe('the steps that expressions name', () => {
  it.each<[what: string, steps: readonly string[]]>([
    ['a Run step', [RUN, push('<+steps.prepare.output.outputVariables.V>')]],
    [
      'a Run step by the execution',
      [RUN, push('<+execution.steps.prepare.output.outputVariables.V>')],
    ],
    ['a step below', [push('<+steps.prepare.status>'), RUN]],
    [
      'a step beside in parallel',
      [
        `- parallel:\n    ${RUN}\n    ${push('<+steps.prepare.status>').replaceAll('\n', '\n    ')}`,
      ],
    ],
    ['a Build and Push step', [push('v1', 'first'), push('<+steps.first.status>')]],
    ['a group', [GROUP, push('<+steps.tests.steps.unit.output.outputVariables.V>')]],
    ['a run of a loop', [RUN, push('<+steps.prepare_0.status>')]],
    ['a step of the product’s own', [push('<+steps.liteEngineTask.status>')]],
    ['a name with dashes', [push('<+steps.harness-git-clone.status>')]],
    ['a name in quotes', [push('<+steps.get("gone").status>')]],
    ['text in quotes', [push('<+<+codebase.branch>.replace("steps.gone", "a")>')]],
    ['text outside of an expression', [push('steps.gone')]],
    [
      'a step of another stage',
      [push('<+pipeline.stages.other.spec.execution.steps.gone.status>')],
    ],
    [
      'an alias',
      ['- step: &gone {type: Run, identifier: a}', '- step: *gone', push('<+steps.b.status>')],
    ],
  ])('may be %s', (_, steps) => {
    expect(told(pipeline(steps))).toEqual([]);
  });

  it.each<[what: string, steps: readonly string[], message: string, mended: string | null]>([
    [
      'a slip',
      [RUN, push('v-<+steps.prepaer.output.outputVariables.V>')],
      'No step of this stage has the Id prepaer. Did you mean prepare?',
      'prepare',
    ],
    [
      'a slip, by the stage',
      [GROUP, push('<+stage.spec.execution.steps.test.status>')],
      'No step of this stage has the Id test. Did you mean tests?',
      'tests',
    ],
    [
      'a step of another stage, as if it were here',
      [RUN, push('<+steps.elsewhere.status>')],
      'No step of this stage has the Id elsewhere.',
      null,
    ],
  ])('are told of where there is %s', (_, steps, message, mended) => {
    const text = pipeline(steps);
    const [problem, second] = told(text);
    expect(second).toBeUndefined();
    expect(problem?.message).toBe(message);
    const { start = 0, end = 0 } = problem?.range ?? {};
    expect(message).toContain(text.slice(start, end));
    const after = problem?.fixes.map(({ edits }) => applyEdits(text, edits));
    expect(after).toEqual(mended === null ? [] : [text.slice(0, start) + mended + text.slice(end)]);
    expect(told(after?.[0] ?? '')).toEqual([]);
  });

  it.each([
    [
      'a step on its own',
      push('<+steps.gone.status>').replace('- step', 'step').replaceAll('\n    ', '\n  '),
    ],
    [
      'a step in a group',
      pipeline([
        `- stepGroup:\n    identifier: g\n    steps:\n      ${push('<+steps.gone.status>').replaceAll('\n', '\n      ')}`,
      ]),
    ],
    [
      'a template',
      `template:\n  type: Step\n  spec:\n${stepText('BuildAndPushDockerRegistry', [
        "tags: ['<+steps.gone.status>']",
      ])
        .split('\n')
        .slice(1)
        .map((line) => `  ${line}`)
        .join('\n')}`,
    ],
  ])('are unknown to %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('are known anew when a step gets another Id', () => {
    const text = pipeline([RUN, push('<+steps.prepare.status>')]);
    expect(told(text.replace('identifier: prepare', 'identifier: ready'))).toHaveLength(1);
    expect(told(text)).toEqual([]);
  });
});
