import { describe, expect, it } from 'vitest';
import { outlineSteps } from './index.ts';
import { referenceOutline } from './testing/reference-outline.ts';
import { isBuildStep } from './testing/steps.ts';

const STEP = 'type: BuildAndPushECR\nidentifier: push\nname: Push\nspec: {}\n';

/** A block of lines, deeper by some columns. */
function deeper(columns: number, lines: string): string {
  return lines.replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}

const NESTED = `pipeline:
  stages:
    - parallel:
        - stage:
            name: Build
            spec:
              execution:
                steps:
                  - step: {type: Run, name: r, spec: {command: "true"}}
                  - parallel:
                      - stepGroup:
                          identifier: g
                          steps:
                            - step:
                                type: BuildAndPushGCR
                                identifier: deep
                                spec:
                rollbackSteps:
                - step:
                    type: BuildAndPushACR
            identifier: build
        - stage:
            identifier: use
            template:
              templateRef: account.t
              templateInputs:
                spec:
                  execution:
                    steps:
                      - step:
                          identifier: in
                          type: BuildAndPushGAR
                          spec: { host: <+input> }
`;

describe('where steps are found', () => {
  it.each([
    [
      'a pipeline',
      `pipeline:\n  stages:\n  - stage:\n      spec:\n        execution:\n          steps:\n          - step:\n${deeper(14, STEP)}`,
      'pipeline',
      'pipeline.stages.0.stage.spec.execution.steps.0.step',
    ],
    [
      'a lone stage',
      `stage:\n  spec:\n    execution:\n      steps:\n      - step:\n${deeper(10, STEP)}`,
      'stage',
      'stage.spec.execution.steps.0.step',
    ],
    [
      'a list of stages',
      `- stage:\n    spec:\n      execution:\n        steps:\n        - step:\n${deeper(12, STEP)}`,
      'stage',
      '0.stage.spec.execution.steps.0.step',
    ],
    ['a list of steps', `# copied\n- step:\n${deeper(4, STEP)}`, 'step', '0.step'],
    ['an indented list of steps', deeper(14, `- step:\n${deeper(4, STEP)}`), 'step', '0.step'],
    ['a lone step', `step:\n${deeper(2, STEP)}`, 'step', 'step'],
    ['a step at the root', STEP, 'step', ''],
    [
      'a step template',
      `template:\n  name: T\n  type: Step\n  spec:\n${deeper(4, STEP)}`,
      'template',
      'template.spec',
    ],
    [
      'an input set',
      `inputSet:\n  pipeline:\n    template:\n      templateInputs:\n        step:\n${deeper(10, STEP)}`,
      'inputs',
      'inputSet.pipeline.template.templateInputs.step',
    ],
    ['JSON', '{"step": {"type": "BuildAndPushECR", "identifier": "push"}}', 'step', 'step'],
    ['a byte-order mark', `\u{feff}step:\n${deeper(2, STEP)}`, 'step', 'step'],
    ['CRLF', `step:\n${deeper(2, STEP)}`.replaceAll('\n', '\r\n'), 'step', 'step'],
    [
      'quoted keys',
      `"step":\n  'type' : "BuildAndPushECR"\n  "identifier": 'push'\n`,
      'step',
      'step',
    ],
    ['an explicit key', `? step\n: ${deeper(2, STEP).trimStart()}`, 'step', 'step'],
    ['a tag and an anchor', `step: !!map &s\n${deeper(2, STEP)}`, 'step', 'step'],
  ])('%s', (_, text, root, path) => {
    const outline = outlineSteps(text, isBuildStep);
    expect(outline.root).toBe(root);
    expect(outline.syntax).toEqual([]);
    expect(outline.steps.map((step) => step.path.join('.'))).toEqual([path]);
    expect(outline.steps[0]).toMatchObject({ identifier: 'push', partial: root === 'inputs' });
    expect(outline.steps).toEqual(referenceOutline(text, isBuildStep).steps);
  });

  it.each([
    ['no pipeline', 'variables:\n  a: 1\nname: x\n', []],
    ['a pipeline without any', 'pipeline:\n  name: x\n  stages: []\n', []],
    ['a stage', 'pipeline:\n  stages:\n    - stage:\n        variables: []\n', []],
    ['a list', '- pipeline:\n    variables: []\n', []],
    ['flow style', 'pipeline: {variables: []}\n', []],
    ['a pipeline', 'pipeline:\n  name: x\n  variables: []\n', ['0 variables: []']],
    ['a key in quotes', 'pipeline:\n  "variables": []\n', ['0 "variables": []']],
    [
      'text that the parser has to read',
      'pipeline:\n  ? a\n  : !t b\n  variables: []\n',
      ['0 variables: []'],
    ],
    [
      'two documents',
      'pipeline:\n  variables: a\n---\npipeline:\n  variables: b\n',
      ['0 variables: a', '1 variables: b'],
    ],
  ])('tells where the variables of pipelines stand: %s', (_, text, expected) => {
    const places = outlineSteps(text, isBuildStep).pipelineVariables;
    expect(
      places.map(({ document, offset }) => `${document} ${text.slice(offset).split('\n')[0]}`),
    ).toEqual(expected);
    expect(places).toEqual(referenceOutline(text, isBuildStep).pipelineVariables);
  });

  it('knows what is around a step', () => {
    const { steps, otherSteps } = outlineSteps(NESTED, isBuildStep);
    expect(steps.map(({ identifier, partial }) => [identifier, partial])).toEqual([
      ['deep', false],
      [null, false],
      ['in', true],
    ]);
    expect(steps[0]?.ancestors).toEqual([
      { kind: 'stage', name: 'Build', identifier: 'build' },
      { kind: 'group', name: null, identifier: 'g' },
    ]);
    expect([...otherSteps]).toEqual([['build', 1]]);
    expect(steps).toEqual(referenceOutline(NESTED, isBuildStep).steps);
  });

  it('gives the span from the first key to the last value', () => {
    const text = `- step:   # a\n    name: 😀\n    type: BuildAndPushECR\n    spec:\n      tags:\n        - a # b\n    # c\n`;
    const [step] = outlineSteps(text, isBuildStep).steps;
    expect(text.slice(step?.range.start, step?.range.end)).toBe(
      'name: 😀\n    type: BuildAndPushECR\n    spec:\n      tags:\n        - a',
    );
  });

  it('reads names that run on over several lines', () => {
    const text = `- step:\n    type: BuildAndPushECR\n    name: Push\n      the image\n    identifier: push\n- step:\n    type: BuildAndPushECR\n      no more\n`;
    expect(outlineSteps(text, isBuildStep).steps).toMatchObject([
      { identifier: 'push', name: 'Push the image' },
    ]);
  });

  it('counts documents', () => {
    const text = `# a\n---\nstep:\n${deeper(2, STEP)}---\n# none\n...\n---\n- step: {type: BuildAndPushACR}\n`;
    const outline = outlineSteps(text, isBuildStep);
    expect(outline.documents).toBe(3);
    expect(outline.steps.map((step) => step.document)).toEqual([0, 2]);
  });

  it.each([
    ['', 'empty'],
    ['# nothing\n', 'empty'],
    ['service: web\n', 'other'],
    ['pipeline:\n', 'pipeline'],
  ])('%j has no step', (text, root) => {
    expect(outlineSteps(text, isBuildStep)).toMatchObject({ steps: [], root, syntax: [] });
  });

  it('lists a step that merges its type, and an aliased one once', () => {
    const text = `base: &base\n  type: BuildAndPushECR\n  name: B\nsteps:\n- step:\n    <<: *base\n    identifier: one\n- step: *base\n`;
    expect(outlineSteps(text, isBuildStep).steps).toMatchObject([
      { path: ['base'], identifier: null },
      { path: ['steps', 0, 'step'], identifier: 'one', name: 'B', type: 'BuildAndPushECR' },
    ]);
  });
});

describe('what looks like a step and is none', () => {
  it.each([
    ['a literal', 'command: |\n  - step:\n      type: BuildAndPushECR\nname: x\n'],
    [
      'folded text with its indentation',
      'command: >2-\n    - step:\n  type: BuildAndPushECR\nname: x\n',
    ],
    ['a comment', '# type: BuildAndPushECR\nname: x # type: BuildAndPushECR\n'],
    ['quoted text of several lines', "command: 'a\n  type: BuildAndPushECR\n  it''s'\nname: x\n"],
    ['plain text of several lines', 'command: a\n  - step\n  type:BuildAndPushECR\nname: x\n'],
    ['text in a flow collection', 'list: ["type: BuildAndPushECR", a]\n'],
    ['another type', 'type: BuildAndPushECRs\n'],
    ['a key that ends alike', 'spectype: BuildAndPushECR\n'],
    ['a mapping under type', 'type:\n  type2: BuildAndPushECR\n'],
  ])('%s', (_, text) => {
    expect(outlineSteps(text, isBuildStep)).toMatchObject({ steps: [], syntax: [] });
    expect(referenceOutline(text, isBuildStep)).toMatchObject({ steps: [], errors: [] });
  });
});

describe('broken text', () => {
  const good = (identifier: string) =>
    `- step:\n    type: BuildAndPushECR\n    identifier: ${identifier}\n    spec:\n      region: r\n`;

  it.each([
    ['an unclosed quote', '- step:\n    type: Run\n    name: "open\n    spec: {}\n', '"open'],
    ['an unclosed bracket', '- step:\n    type: Run\n    tags: [a, b\n    spec: {}\n', ''],
    ['a key without a colon', '- step:\n    type: Run\n    nam\n    spec: {}\n', 'nam'],
    ['a second colon', '- step:\n    type: Run\n    name: a: b\n', ':'],
    ['a tab', '- step:\n    type: Run\n\tname: x\n', '\t'],
    ['a reserved character', '- step:\n    type: Run\n    name: @x\n', '@'],
    ['text behind a quote', '- step:\n    type: Run\n    name: "a" b\n', 'b'],
    ['wrong indentation', '- step:\n    type: Run\n   name: x\n', ''],
  ])('%s leaves the steps around it', (_, middle, place) => {
    const text = good('first') + middle + good('last');
    const { steps, syntax } = outlineSteps(text, isBuildStep);
    expect(steps.map((step) => step.identifier)).toEqual(['first', 'last']);
    expect(syntax).toHaveLength(1);
    const { start = 0, end = 0 } = syntax[0]?.range ?? {};
    expect(start).toBeGreaterThanOrEqual(good('first').length);
    expect(end).toBeLessThanOrEqual((good('first') + middle).length);
    expect(text.slice(start, end)).toContain(place);
  });

  it.each([
    ['in the whole text', good('a').replaceAll('\n', '\r'), 0],
    ['in a comment of a step', good('a').replace('\n', ' # b\rc\n'), 1],
    ['between lines of another kind', `# a\r\r\n${good('a')}`, 1],
  ])('says a carriage return alone %s', (_, text, count) => {
    const { steps, syntax } = outlineSteps(text, isBuildStep);
    expect(steps).toHaveLength(count);
    const start = text.search(/\r(?!\n)/);
    expect(syntax).toMatchObject([{ code: 'yaml-line-end', range: { start, end: start + 1 } }]);
  });

  it('leaves problems inside a step to the step', () => {
    const text = `${good('a')}- step:\n    type: BuildAndPushACR\n    name: "open\n    spec: {}\n${good('b')}`;
    const { steps, syntax } = outlineSteps(text, isBuildStep);
    expect(steps.map((step) => step.type)).toEqual([
      'BuildAndPushECR',
      'BuildAndPushACR',
      'BuildAndPushECR',
    ]);
    expect(syntax).toEqual([]);
  });

  it('takes nothing from an alias inside its own anchor', () => {
    const text = 'a: &x\n  <<: *x\n  step:\n    type: Run\nb: {<<: *x, type: BuildAndPushECR}\n';
    expect(outlineSteps(text, isBuildStep).steps).toHaveLength(1);
  });

  it('reads on below a first line that is no YAML', () => {
    const { steps, syntax } = outlineSteps(`Here is my pipeline\n\n${good('a')}`, isBuildStep);
    expect(steps.map((step) => step.identifier)).toEqual(['a']);
    expect(syntax).toHaveLength(1);
  });
});
