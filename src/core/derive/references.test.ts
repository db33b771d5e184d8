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

describe('the tags that the plugin makes itself', () => {
  const DOCKER = 'BuildAndPushDockerRegistry';
  const AUTO = { PLUGIN_AUTO_TAG: 'true' };
  const LATEST = { 'spec.repo': 'team/app', 'spec.tags': ['latest'] };
  const BUILDS = {
    branch: { 'codebase.commitRef': 'refs/heads/main', DRONE_REPO_BRANCH: 'main' },
    other: { 'codebase.commitRef': 'refs/heads/x', DRONE_REPO_BRANCH: 'main' },
    tag: { 'codebase.commitRef': 'refs/tags/v1.4.2' },
    odd: { 'codebase.commitRef': 'refs/tags/v1' },
    unknown: {},
  };

  function tagsOf(
    values: Values,
    build: keyof typeof BUILDS,
    place?: Parameters<typeof deriveReferences>[3],
  ) {
    const definition = STEP_DEFINITIONS.find(({ type }) => type === DOCKER);
    return definition === undefined
      ? []
      : deriveReferences(definition, stepOf({ ...LATEST, ...values }), BUILDS[build], place);
  }

  const environment = (variables: Readonly<Record<string, string>>) => ({
    'spec.envVariables': variables,
  });

  it.each<
    readonly [what: string, values: Values, build: keyof typeof BUILDS, tags: readonly string[]]
  >([
    ['a branch', environment(AUTO), 'branch', ['latest']],
    ['a Git tag', environment(AUTO), 'tag', ['1', '1.4', '1.4.2']],
    [
      'another name of the flag',
      environment({ PLUGIN_DEFAULT_TAGS: '1' }),
      'tag',
      ['1', '1.4', '1.4.2'],
    ],
    [
      'a suffix',
      environment({ ...AUTO, PLUGIN_AUTO_TAG_SUFFIX: 'arm' }),
      'tag',
      ['1-arm', '1.4-arm', '1.4.2-arm'],
    ],
    [
      'a suffix on a branch',
      environment({ ...AUTO, PLUGIN_AUTO_TAG_SUFFIX: 'arm' }),
      'branch',
      ['arm'],
    ],
    ['the flag off', environment({ PLUGIN_AUTO_TAG: 'false' }), 'tag', ['latest']],
    ['push only', environment({ ...AUTO, PLUGIN_PUSH_ONLY: 'true' }), 'tag', ['latest']],
    [
      'expanded',
      { ...environment({ PLUGIN_EXPAND_TAG: 'true' }), 'spec.tags': ['v1.4.2', 'latest'] },
      'branch',
      ['1', '1.4', '1.4.2', 'latest'],
    ],
  ])('%s', (_, values, build, tags) => {
    const references = tagsOf(values, build);
    expect(references.map(({ reference }) => reference)).toEqual(
      tags.map((tag) => `docker.io/team/app:${tag}`),
    );
    expect(references.every(({ problems }) => problems.length === 0)).toBe(true);
  });

  it.each<readonly [what: string, values: Values, build: keyof typeof BUILDS, problem: string]>([
    ['on another branch', environment(AUTO), 'other', 'auto-tag-builds'],
    ['of a Git tag that is no version', environment(AUTO), 'odd', 'auto-tag-version'],
    ['beside other tags', { ...environment(AUTO), 'spec.tags': ['1'] }, 'branch', 'auto-tag-tags'],
    [
      'with expanded ones',
      environment({ ...AUTO, PLUGIN_EXPAND_TAG: 'true' }),
      'branch',
      'flag-conflict',
    ],
    [
      'that a registry refuses',
      { ...environment({ PLUGIN_EXPAND_TAG: 'true' }), 'spec.tags': ['1.2.3+b-1'] },
      'branch',
      'tag-characters',
    ],
  ])('are none %s', (_, values, build, problem) => {
    const [reference] = tagsOf(values, build);
    expect(reference).toMatchObject({ reference: null, problems: [problem] });
  });

  it('are not known without the Git reference', () => {
    expect(tagsOf(environment(AUTO), 'unknown')).toMatchObject([
      { reference: null, unresolved: ['<+codebase.commitRef>', '<+DRONE_REPO_BRANCH>'] },
    ]);
  });

  it('are set by the stage for docker, which drops the step’s own tags and expands none', () => {
    const place = {
      infrastructure: 'vm' as const,
      pluginVariables: [{ name: 'PLUGIN_AUTO_TAG', value: 'true' }],
    };
    const tags = { 'spec.tags': ['1', '2'], ...environment({ PLUGIN_EXPAND_TAG: 'true' }) };
    expect(tagsOf(tags, 'tag', place)).toMatchObject(
      ['1', '1.4', '1.4.2'].map((resolvedTag) => ({ resolvedTag, madeBy: 'auto-tag' })),
    );
    const plain = { ...place, pluginVariables: [] };
    expect(tagsOf(tags, 'tag', plain)).toMatchObject([{ resolvedTag: '1' }, { resolvedTag: '2' }]);
  });
});

it('a mistake in an expression leaves the reference without a name and tells the reason', () => {
  const mistake = { ...ECR, 'spec.imageName': '<+<+codebase.branch>.lower()>' };
  for (const values of [
    { ...mistake, 'spec.tags': ['1'] },
    { ...ECR, 'spec.tags': ['<+<+codebase.branch>.lower()>'] },
  ]) {
    expect(referencesOf('BuildAndPushECR', values)).toMatchObject([
      {
        reference: null,
        unresolved: [],
        problems: ['expression-failed'],
        reason: 'Waybill evaluates no lower().',
      },
    ]);
  }
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
