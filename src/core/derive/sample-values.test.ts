import { describe, expect, it } from 'vitest';
import { resolveText } from '../expression/index.ts';
import { outlineSteps, parseStep, stageReader } from '../yaml/index.ts';
import { declaredVariables } from './declared-variables.ts';
import { documentValues } from './sample-values.ts';

const TEXT = `pipeline:
  variables:
    - {name: version, type: String, value: 1.4.2}
    - {name: asked, type: String, value: <+input>}
    - {name: given, type: String, value: <+input>.default(blue)}
    - {name: full, type: String, value: v<+pipeline.variables.version>-<+codebase.branch>}
  stages:
    - stage:
        identifier: build
        variables:
          - {name: flavour, type: String, value: slim}
        spec:
          execution:
            steps:
              - step:
                  type: BuildAndPushECR
                  identifier: push
                  strategy:
                    matrix:
                      os: [linux, windows]
                      exclude: [{os: linux}]
                    maxConcurrency: 2
`;

function read(text: string) {
  const found = outlineSteps(text, (type) => type === 'BuildAndPushECR');
  const [outline] = found.steps;
  if (outline === undefined) {
    throw new Error('There is no step.');
  }
  return { stage: stageReader(text, found)(outline), step: parseStep(text, outline) };
}

function valuesOf(text: string) {
  const { stage, step } = read(text);
  return documentValues(stage, step);
}

describe('what the document gives the expressions of a step', () => {
  it('variables of the pipeline and the stage, and the first item of each axis', () => {
    expect(valuesOf(TEXT)).toEqual({
      'pipeline.variables.version': '1.4.2',
      'pipeline.variables.given': '<+input>.default(blue)',
      'pipeline.variables.full': 'v<+pipeline.variables.version>-<+codebase.branch>',
      'stage.variables.flavour': 'slim',
      'matrix.os': 'linux',
      'strategy.iteration': '0',
    });
  });

  it.each([
    ['<+pipeline.variables.full>', 'v1.4.2-main', []],
    ['<+<+pipeline.variables.full>.toUpperCase()>', 'V1.4.2-MAIN', []],
    ['<+pipeline.variables.get("given")>', 'blue', []],
    ['<+matrix.os>-<+stage.variables.flavour>', 'linux-slim', []],
    ['<+pipeline.variables.asked>', null, ['<+pipeline.variables.asked>']],
  ])('%s is %s', (source, text, unresolved) => {
    const values = { ...valuesOf(TEXT), 'codebase.branch': 'main' };
    expect(resolveText(source, values)).toMatchObject({ text, unresolved });
  });

  it('ends where variables go in a circle', () => {
    const text = TEXT.replace('1.4.2', '<+pipeline.variables.full>');
    expect(resolveText('<+pipeline.variables.full>', valuesOf(text))).toMatchObject({
      text: null,
      failures: [{ code: 'too-much' }],
    });
  });
});

it('declares the axes around a step, the innermost first, and the variables, also those asked for', () => {
  const text = TEXT.replace(
    '        identifier: build\n',
    '        strategy: {matrix: {region: <+pipeline.variables.full>, os: [mac], a-b: [c]}}\n',
  );
  const { stage, step } = read(text);
  expect(declaredVariables(stage, step).map(({ path }) => path)).toEqual([
    'matrix.os',
    'matrix.region',
    ...['version', 'asked', 'given', 'full'].map((name) => `pipeline.variables.${name}`),
    'stage.variables.flavour',
  ]);
});
