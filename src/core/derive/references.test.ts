import { describe, expect, it } from 'vitest';
import { defineStep, IDENTITY_FIELDS, TAGS_FIELD } from '../fields/index.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { stepOf, type Values } from '../testing/fake-step.ts';
import { deriveReferences } from './references.ts';

const SAMPLES = {
  'pipeline.sequenceId': '9',
  'codebase.branch': 'feature/x',
  'codebase.tag': 'null',
};

function referencesOf(type: string, values: Values) {
  const definition = STEP_DEFINITIONS.find((candidate) => candidate.type === type);
  if (!definition) {
    throw new Error(`No definition of ${type}`);
  }
  return deriveReferences(definition, stepOf(values), SAMPLES);
}

const ECR = {
  'spec.account': '123456789012',
  'spec.region': 'us-east-1',
  'spec.imageName': 'team/app',
};
const GAR = {
  'spec.host': 'us-docker.pkg.dev',
  'spec.projectID': 'my-project',
  'spec.imageName': 'images/app',
};
const TAG = { 'spec.tags': ['<+pipeline.sequenceId>'] };

describe('the image reference of every step type', () => {
  it.each<readonly [type: string, values: Values, reference: string]>([
    ['BuildAndPushECR', ECR, '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:9'],
    [
      'BuildAndPushECR',
      { ...ECR, 'spec.region': 'cn-north-1' },
      '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/team/app:9',
    ],
    ['BuildAndPushACR', { 'spec.repository': 'myreg.azurecr.io/app' }, 'myreg.azurecr.io/app:9'],
    ['BuildAndPushDockerRegistry', { 'spec.repo': 'team/app' }, 'docker.io/team/app:9'],
    ['BuildAndPushDockerRegistry', { 'spec.repo': 'nginx' }, 'docker.io/library/nginx:9'],
    ['BuildAndPushDockerRegistry', { 'spec.repo': 'ghcr.io/o/i' }, 'ghcr.io/o/i:9'],
    ['BuildAndPushGAR', GAR, 'us-docker.pkg.dev/my-project/images/app:9'],
    [
      'BuildAndPushGCR',
      { 'spec.host': 'gcr.io', 'spec.projectID': 'my-project', 'spec.imageName': 'app' },
      'gcr.io/my-project/app:9',
    ],
  ])('%s', (type, values, reference) => {
    expect(referencesOf(type, { ...values, ...TAG })).toMatchObject([
      { role: 'image', tag: '<+pipeline.sequenceId>', reference, problems: [], unresolved: [] },
    ]);
  });
});

describe('a reference that can’t be pushed', () => {
  it.each<readonly [values: Values, expected: object]>([
    [
      { 'spec.tags': ['<+codebase.branch>'] },
      { problems: ['tag-characters'], resolvedTag: 'feature/x' },
    ],
    [{ 'spec.tags': ['<+codebase.tag>'] }, { problems: ['tag-null'] }],
    [{ 'spec.tags': ['<+matrix.os>'] }, { unresolved: ['<+matrix.os>'], resolvedTag: null }],
    [{ 'spec.tags': '<+input>' }, { unresolved: ['<+input>'], key: 'spec.tags' }],
    [{ 'spec.tags': ['1'], 'spec.account': '' }, { problems: ['required-field'] }],
    [{ 'spec.tags': ['1'], 'spec.imageName': 'Team/App' }, { problems: ['repository-name'] }],
    [{ 'spec.tags': ['1'], 'spec.region': '<+x.y>' }, { unresolved: ['<+x.y>'] }],
  ])('%j', (values, expected) => {
    const [reference] = referencesOf('BuildAndPushECR', { ...ECR, ...values });
    expect(reference).toMatchObject({ reference: null, ...expected });
  });

  it('is none at all without tags', () => {
    expect(referencesOf('BuildAndPushECR', ECR)).toEqual([]);
  });
});

describe('the remote cache image', () => {
  it.each<readonly [type: string, values: Values, reference: string]>([
    [
      'BuildAndPushECR',
      { ...ECR, 'spec.remoteCacheImage': 'team/cache' },
      '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/cache',
    ],
    [
      'BuildAndPushGAR',
      { ...GAR, 'spec.remoteCacheImage': 'us-docker.pkg.dev/my-project/images/cache' },
      'us-docker.pkg.dev/my-project/images/cache',
    ],
    [
      'BuildAndPushDockerRegistry',
      { 'spec.repo': 'team/app', 'spec.remoteCacheRepo': 'team/cache' },
      'docker.io/team/cache',
    ],
  ])('%s', (type, values, reference) => {
    expect(referencesOf(type, values)).toMatchObject([{ role: 'cache', reference, problems: [] }]);
  });
});

it('traces every part of a reference to its field', () => {
  const [reference] = referencesOf('BuildAndPushECR', { ...ECR, ...TAG });
  expect(reference?.parts).toEqual([
    { text: '123456789012', key: 'spec.account' },
    { text: '.dkr.ecr.', key: null },
    { text: 'us-east-1', key: 'spec.region' },
    { text: '.amazonaws.com', key: null },
    { text: '/', key: null },
    { text: 'team/app', key: 'spec.imageName' },
    { text: ':', key: null },
    { text: '9', key: 'spec.tags[0]' },
  ]);
});

it('composes a registry that no file of the core knows', () => {
  const toy = defineStep({
    type: 'BuildAndPushToy',
    code: 'TOY',
    label: 'Toy registry',
    summary: 'Shelf',
    sample: 'toys.example.com/shelf',
    documentation: 'https://toys.example.com',
    infrastructures: ['kubernetes'],
    fields: [
      ...IDENTITY_FIELDS,
      { key: 'spec.shelf', label: 'Shelf', help: '', kind: { kind: 'text' }, section: 'registry' },
      TAGS_FIELD,
    ],
    repository: [{ text: 'toys.example.com/' }, { field: 'spec.shelf' }],
    tags: 'spec.tags',
  });
  const references = deriveReferences(toy, stepOf({ 'spec.shelf': 'top', 'spec.tags': ['1'] }), {});
  expect(references.map(({ reference }) => reference)).toEqual(['toys.example.com/top:1']);
});
