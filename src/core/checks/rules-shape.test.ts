import { describe, expect, it } from 'vitest';
import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { applyEdits } from '../model/text.ts';
import { GOOD_ECR, stepText } from '../testing/pipeline.ts';
import { judge, specOf } from '../testing/rule-case.ts';
import { exampleText } from '../testing/rule-example.ts';

const spec = (...lines: readonly string[]) => specOf('BuildAndPushDockerRegistry', ...lines);
const ecr = (...lines: readonly string[]) => specOf('BuildAndPushECR', ...lines);

const HUB = 'connectorRef: account.hub';
const ACCOUNT = 'account: "012345678901"';
const BASE = 'baseImageConnectorRefs:\n- account.hub';
const CACHE = 'remoteCacheRepo: a/b';

describe('nothing is said of', () => {
  it.each([
    ['a name with blanks and dots', 'name: Build v1.2 of api_x'],
    ['a name that starts with a digit', 'name: 2nd image'],
    ['a name of 128 characters', `name: ${'a'.repeat(128)}`],
    ['an Id of 128 characters', `identifier: ${'a'.repeat(128)}`],
    ['an Id that starts as a reserved word does', 'identifier: new_image'],
    ['an Id in capitals of a reserved word', 'identifier: New'],
    [
      'keys of the product on the step',
      'when:\n  stageStatus: Success\nenforce:\n  policySets: []',
    ],
    ['a key that a tool left', spec('__uuid: a1')],
    ['a key of the step that is not known', 'myOwnKey: x'],
    ['requests of resources', spec('resources:', '  requests:', '    cpu: "1"')],
    ['quoted numbers', spec('labels:', '  version: "1.10"')],
    ['labels by an expression', spec('labels: <+input>')],
    ['a connector of the organisation', spec('connectorRef: org.docker_hub')],
    ['a switch as text', spec('optimize: "true"')],
    ['a switch that is asked', spec('optimize: <+input>')],
    ['an empty map', spec('labels: {}')],
    ['text that looks like a version', spec('labels:', '  version: 1.2.3')],
  ])('%s', (_, example) => {
    expect(judge(example).codes).toEqual([]);
  });
});

describe('a mistake of form is told, and mended where it can be', () => {
  it.each([
    ['an ampersand', 'name: Build & push', 'name-characters', 'name: Build and push'],
    ['a blank at the start', 'name: " Push"', 'name-characters', 'name: "Push"'],
    ['an accent', 'name: Größe', 'name-characters', 'name: Grosse'],
    ['a colon', 'name: "Build: api"', 'name-characters', 'name: "Build api"'],
    ['a name of signs', 'name: "&&&"', 'name-characters', 'name: "and and and"'],
    ['a long name', `name: ${'a'.repeat(129)}`, 'name-length', `name: ${'a'.repeat(128)}`],
    ['a dash in an Id', 'identifier: a-b', 'identifier-characters', 'identifier: a_b'],
    ['a digit before an Id', 'identifier: 2nd', 'identifier-characters', 'identifier: _2nd'],
    ['a dollar in an Id', 'identifier: a$b', 'identifier-characters', 'identifier: ab'],
    ['an Id of signs', 'identifier: "+++"', 'identifier-characters', null],
    ['a reserved word', 'identifier: class', 'identifier-reserved', 'identifier: class_step'],
    ['an empty field', ecr('imageName:'), 'required-field', null],
    ['an empty list', ecr('tags: []'), 'required-field', null],
    ['a list for a map', spec('labels: [a]'), 'field-shape', null],
    ['a list of pairs', spec('labels: [a=b]'), 'field-shape', 'labels:\na: b'],
    ['a list of one', spec('target: [runtime]'), 'field-shape', 'target: runtime'],
    ['pairs as text', spec('buildArgs: A=b,C=d'), 'map-as-text', 'buildArgs:\nA: b\nC: d'],
    ['words as a map', spec('labels: hello'), 'map-as-text', null],
    ['yes', spec('optimize: yes'), 'switch-value', 'optimize: true'],
    ['a word for a switch', spec('optimize: maybe'), 'switch-value', null],
    ['a connector by its name', spec('connectorRef: Docker Hub'), 'connector-form', null],
    ['a scope in capitals', spec('connectorRef: Account.hub'), 'connector-form', HUB],
    [
      'a scope that is none',
      spec('connectorRef: project.hub'),
      'connector-form',
      'connectorRef: hub',
    ],
    ['a map for text', spec('target: {a: b}'), 'field-shape', null],
    ['a fraction', spec('tags:', '  - 1.10'), 'ambiguous-scalar', '- "1.10"'],
    ['a whole number', spec('tags:', '  - 9'), 'ambiguous-scalar', '- "9"'],
    ['digits of base 8', ecr('account: 012345678901'), 'ambiguous-scalar', ACCOUNT],
    ['a date', spec('tags:', '  - 2024-01-31'), 'ambiguous-scalar', '- "2024-01-31"'],
    ['an exponent', spec('tags:', '  - 1e5'), 'ambiguous-scalar', '- "1e5"'],
    ['base 60', spec('buildArgs:', '  AT: 12:30'), 'ambiguous-scalar', 'AT: "12:30"'],
    ['a switch', spec('buildArgs:', '  DEBUG: on'), 'ambiguous-scalar', 'DEBUG: "on"'],
    ['another case', spec('dockerFile: D'), 'unknown-key', 'dockerfile: D'],
    ['a slip', spec('contxt: a'), 'unknown-key', 'context: a'],
    ['a key of nobody', spec('zebra: 1'), 'unknown-key', null],
    ['a slip deep down', spec('resources:', '  limit:', '    cpu: "1"'), 'unknown-key', 'limits:'],
    ['a limit without limits', spec('resources:', '  memory: 1Gi'), 'unknown-key', null],
    ['a connector and a registry', spec('registryRef: account.a'), 'alternatives-together', null],
    ['a key of another step', spec('remoteCacheImage: a/b'), 'other-step-key', CACHE],
    ['a setting of another step', spec('projectID: my-project'), 'other-step-key', ''],
    ['a slip beside spec', 'timeOut: 10m', 'unknown-step-key', 'timeout: 10m'],
    ['a setting beside spec', 'context: a', 'misplaced-key', 'context: a'],
    ['a list beside spec', 'baseImageConnectorRefs:\n  - account.hub', 'misplaced-key', BASE],
    ['a timeout in spec', spec('timeout: 10m'), 'misplaced-key', 'timeout: 10m'],
  ])('%s', (_, example, code, mended) => {
    const found = judge(example);
    expect(found.codes).toEqual([code]);
    expect(found.mended).toBe(mended);
    expect(found.left.includes(code)).toBe(mended === null);
  });
});

it('takes the word of a tag of YAML that a value is text', () => {
  expect(judge(spec('tags:', '  - !!str 1.10')).codes).toEqual([]);
});

it('quotes a number unasked, but not what may mean nothing', () => {
  const safe = (line: string) =>
    checkText({
      text: exampleText(spec(line)),
      infrastructure: 'kubernetes',
      values: DEFAULT_VALUES,
    }).find(({ code }) => code === 'ambiguous-scalar')?.safe === true;
  expect(safe('target: 1.10')).toBe(true);
  expect(safe('target: null')).toBe(false);
});

it('says less of numbers in a map that come out as they went in', () => {
  expect(judge(spec('buildArgs:', '  PORT: 8080')).severities).toEqual(['hint']);
  expect(judge(spec('buildArgs:', '  VERSION: 1.10')).severities).toEqual(['warning']);
});

it('renames the second step of a name to one that is free', () => {
  const two = '- step:\n    identifier: push\n- step:\n    identifier: push';
  expect(judge(two).mended).toBe('identifier: push_2');
});

it('moves the last key of spec beside it', () => {
  const text = stepText('BuildAndPushECR', [...GOOD_ECR, 'timeout: 10m']);
  const fixes = checkText({ text, infrastructure: 'kubernetes', values: DEFAULT_VALUES }).flatMap(
    (problem) => problem.fixes,
  );
  expect(fixes.map(({ edits }) => applyEdits(text, edits))).toEqual([
    `${stepText('BuildAndPushECR', GOOD_ECR)}  timeout: 10m\n`,
  ]);
});
