import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';
import { fileSchema, stepFileSchema } from './document-schema.ts';

const ajv = new Ajv({ strict: false });
const isFile = ajv.compile(fileSchema(STEP_DEFINITIONS));

/** Whether the schema takes a text, and where it first objects. */
function verdict(text: string): string {
  return isFile(parse(text)) ? 'good' : (isFile.errors?.[0]?.instancePath ?? '');
}

function ecr(...spec: readonly string[]): string {
  return stepText('BuildAndPushECR', spec);
}

describe('the schema of a file takes', () => {
  it.each([
    ['a pipeline', pipelineText(ecr(...GOOD_ECR))],
    ['a lone step', ecr(...GOOD_ECR)],
    ['a step of another type alone', 'type: Run\nspec: { command: make }'],
    ['steps of other types', pipelineText('step:\n  type: Run\n  spec:\n    command: 7\n')],
    ['a region that it does not know', ecr(...GOOD_ECR).replace('us-east-1', 'us-moon-1')],
    ['an expression in place of a choice', ecr(...GOOD_ECR).replace('us-east-1', '<+input>')],
    ['an expression in place of a list', ecr(...GOOD_ECR.slice(0, 4), 'tags: <+input>')],
    ['a switch as an expression', ecr(...GOOD_ECR, 'optimize: <+stage.variables.fast>')],
    [
      'incomplete steps of an input set',
      'inputSet:\n  pipeline:\n    stages: [{stage: {spec: {execution: {steps: [{step: {type: BuildAndPushECR}}]}}}}]',
    ],
    ['a file about something else', 'a: [1, {b: c}]'],
    ['an empty file', ''],
  ])('%s', (_, text) => {
    expect(verdict(text)).toBe('good');
  });

  const STEP = '/pipeline/stages/0/stage/spec/execution/steps/0/step';

  it.each([
    ['a missing list of tags', pipelineText(ecr(...GOOD_ECR.slice(0, 4))), `${STEP}/spec`],
    [
      'an account that is a number',
      pipelineText(ecr(...GOOD_ECR).replace(/"(\d+)"/, '$1')),
      `${STEP}/spec/account`,
    ],
    [
      'a region that can be none',
      pipelineText(ecr(...GOOD_ECR).replace('us-east-1', 'Frankfurt')),
      `${STEP}/spec/region`,
    ],
    [
      'a switch that is a number',
      pipelineText(ecr(...GOOD_ECR, 'optimize: 1')),
      `${STEP}/spec/optimize`,
    ],
    [
      'an Id with a blank',
      pipelineText(ecr(...GOOD_ECR).replace('identifier: push', 'identifier: a b')),
      `${STEP}/identifier`,
    ],
    [
      'a missing name in a template',
      'template:\n  spec:\n    type: BuildAndPushECR\n    identifier: a',
      '/template/spec',
    ],
  ])('but not %s', (_, text, place) => {
    expect(verdict(text)).toMatch(new RegExp(`^${place}`));
  });
});

describe.each(STEP_DEFINITIONS)('the schema of $type', (definition) => {
  const schema = stepFileSchema(definition);

  it('is one that validators take', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
  });

  it('describes every setting with an example', () => {
    const text = JSON.stringify(schema);
    for (const { help, example } of definition.fields) {
      expect(text).toContain(JSON.stringify(help).slice(1, -1));
      expect(text).toContain(example === undefined ? '' : JSON.stringify(example));
    }
  });

  it('tells the choices and lets any expression be', () => {
    const choices = definition.fields.flatMap(({ kind }) =>
      kind.kind === 'choice' ? kind.options.map(({ value }) => value) : [],
    );
    for (const choice of choices) {
      expect(JSON.stringify(schema)).toContain(JSON.stringify(choice));
    }
  });
});
