import { describe, expect, it } from 'vitest';
import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { applyEdits } from '../model/text.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';
import { codesOf } from '../testing/rule-example.ts';

const check = (text: string) =>
  checkText({ text, infrastructure: 'kubernetes', values: DEFAULT_VALUES });

/** A step whose tags hold this text, under a strategy of its own. */
function stepWith(tag: string, strategy = ''): string {
  const head = ['name: Push', 'identifier: push'];
  const own = strategy === '' ? head : [...head, `strategy: ${strategy}`];
  return stepText('BuildAndPushECR', [...GOOD_ECR.slice(0, -1), `  - ${tag}`], own);
}

/** A pipeline of one stage under a strategy. */
function staged(tag: string, strategy: string): string {
  const text = pipelineText(stepWith(tag));
  return text.replace('        type: CI\n', `        strategy: ${strategy}\n$&`);
}

/** A pipeline with a step group under a strategy. */
function grouped(tag: string, strategy: string, more = ''): string {
  const step = stepWith(tag).trimEnd().replaceAll('\n', '\n      ');
  const keys = `identifier: group\n  strategy: ${strategy}\n${more}`;
  return pipelineText(`stepGroup:\n  ${keys}  steps:\n    - ${step}\n`);
}

const template = (kind: string, text: string) =>
  `template:\n  name: T\n  identifier: t\n  type: ${kind}\n  spec:\n${text.replace(/^(?=.)/gm, '    ')}`;

const OS = '{matrix: {os: [linux, mac]}}';

describe('a variable of a loop', () => {
  it.each<readonly [title: string, text: string]>([
    ['of the step', pipelineText(stepWith('<+matrix.os>', OS))],
    ['of the stage', staged('<+matrix.os>', OS)],
    ['of a step group', grouped('<+matrix.os>', OS)],
    ['with a field', staged('<+matrix.os.name>', '{matrix: {os: [{name: a}, {name: b}]}}')],
    ['with a method', staged('<+<+matrix.os>.toLowerCase()>', OS)],
    ['by an expression', staged('<+matrix.os>', '{matrix: {os: <+pipeline.variables.os>}}')],
    ['in a matrix that is asked', staged('<+matrix.os>', '{matrix: <+input>}')],
    ['in a strategy that is asked', staged('<+matrix.os>', '<+input>')],
    ['of two loops', staged('<+matrix.os>-<+strategy.iteration>', OS)],
    ['of a list', staged('<+repeat.item>', '{repeat: {items: [a, b]}}')],
    ['of a list that is told elsewhere', staged('<+repeat.item>', '{repeat: {items: <+input>}}')],
    [
      'of a number of times',
      staged('<+repeat.item>-<+strategy.iteration>', '{repeat: {times: 2}}'),
    ],
    ['in a lone step', stepWith('<+matrix.os>')],
    ['in a list of steps', `steps:\n  - ${stepWith('<+matrix.os>').replaceAll('\n', '\n    ')}`],
    ['in a template of a step', template('Step', stepWith('<+matrix.os>'))],
    ['in a template of a pipeline', template('Pipeline', pipelineText(stepWith('<+matrix.os>')))],
    [
      'in a container group of a deployment',
      grouped('<+matrix.os>', '{parallelism: 1}', '  stepGroupInfra: {type: KubernetesDirect}\n'),
    ],
    ['of another step', pipelineText(stepWith('<+execution.steps.test.matrix.os>'))],
    ['that stands in quotes', pipelineText(stepWith(`<+pipeline.variables.get("matrix.os")>`))],
  ])('%s is known', (_, text) => {
    expect(codesOf(check(text)).filter((code) => code === 'loop-variable')).toEqual([]);
  });

  it.each<readonly [title: string, text: string, said: string, mended: string | null]>([
    ['without a loop', pipelineText(stepWith('<+matrix.os>')), 'needs a matrix', null],
    ['of an item without a loop', pipelineText(stepWith('<+repeat.item>')), 'a repetition', null],
    [
      'of a number without a loop',
      pipelineText(stepWith('<+strategy.iteration>')),
      'looping',
      null,
    ],
    ['of another axis', staged('<+matrix.jdk>', OS), 'needs a matrix with this axis', null],
    [
      'in a repetition',
      staged('<+matrix.os>', '{repeat: {items: [a, b]}}'),
      'needs a matrix',
      null,
    ],
    ['by a slip', staged('v1-<+matrix.so>', OS), 'mean matrix.os', 'v1-<+matrix.os>'],
    [
      'by a slip, with a field',
      staged('<+matrix.oss.name>', OS),
      'mean matrix.os',
      '<+matrix.os.name>',
    ],
  ])('%s is told', (_, text, said, mended) => {
    const [problem] = check(text).filter(({ code }) => code === 'loop-variable');
    expect(problem).toMatchObject({ severity: 'warning', key: 'spec.tags[0]' });
    expect(problem?.message).toContain(said);
    const [fix] = problem?.fixes ?? [];
    expect(fix ? applyEdits(text, fix.edits) : null).toEqual(
      mended === null ? null : staged(mended, OS),
    );
  });
});

describe('runs that push the same tags', () => {
  it.each<readonly [title: string, text: string, variables: string | null]>([
    ['of the stage', staged('v1', OS), 'matrix.os'],
    ['of a step group', grouped('v1', '{parallelism: 2}'), 'strategy.iteration'],
    ['of the stage, told by its axis', staged('v1-<+matrix.os>', OS), null],
    [
      'of the stage where the step tells its own',
      pipelineText(stepWith('v1-<+strategy.iteration>', '{parallelism: 2}')).replace(
        '        type: CI\n',
        `        strategy: ${OS}\n$&`,
      ),
      'matrix.os',
    ],
    ['behind a slip in the axis', staged('v1-<+matrix.so>', OS), null],
  ])('%s', (_, text, variables) => {
    const found = check(text).filter(({ code }) => code === 'loop-same-tags');
    expect(found.map(({ message }) => /differ in ([\w.]+)/.exec(message)?.[1])).toEqual(
      variables === null ? [] : [variables],
    );
  });

  it('are told again when only the loop around the step has changed', () => {
    const codes = (strategy: string) => codesOf(check(staged('v1', strategy)));
    expect(codes('{parallelism: 1}')).toEqual([]);
    expect(codes('{parallelism: 2}')).toEqual(['loop-same-tags']);
    expect(codes('{parallelism: 1}')).toEqual([]);
  });
});
