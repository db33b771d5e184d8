import { describe, expect, it } from 'vitest';
import { previewStep } from '../../document/index.ts';
import { DEFAULT_VALUES } from '../../expression/index.ts';
import type { Engine, Infrastructure } from '../../model/infrastructure.ts';
import { argvOf } from '../../model/plan.ts';
import { GOOD_ECR, pipelineText, stepText } from '../../testing/pipeline.ts';

function preview(
  spec: readonly string[],
  engine: Engine | null,
  infrastructure: Infrastructure = 'vm',
) {
  return previewStep({
    text: stepText('BuildAndPushECR', [...GOOD_ECR, ...spec]),
    step: 'push',
    infrastructure,
    engine,
    values: DEFAULT_VALUES,
  });
}

function words(spec: readonly string[], engine: Engine | null, infrastructure?: Infrastructure) {
  return (preview(spec, engine, infrastructure).plugin?.steps ?? []).flatMap(argvOf);
}

describe('a value with commas', () => {
  const args = (entry: string, engine: Engine) =>
    words([`buildArgs: {${entry}}`], engine, 'kubernetes').filter(
      (word, at, all) => all[at - 1] === '--build-arg' && word !== '',
    );

  it.each<[entry: string, cut: readonly string[]]>([
    ['A: b', ['A=b']],
    ['A: "b,c"', ['A=b', 'c']],
    ['A: "b,C=d,e"', ['A=b', 'C=d', 'e']],
    ['A: ",b"', ['A=', 'b']],
    [`A: '<+matrix.list.replace(",", ";")>'`, ['A=<+matrix.list.replace(",", ";")>']],
  ])('%s is cut by every plugin', (entry, cut) => {
    for (const engine of ['kaniko', 'docker', 'buildx'] as const) {
      expect(args(entry, engine)).toEqual(cut);
    }
  });

  it('stays whole where Waybill builds', () => {
    const { plan } = preview(['buildArgs: {A: "b,c"}'], 'buildah');
    expect(plan?.steps.flatMap(argvOf)).toContain('A=b,c');
  });
});

describe('build secrets', () => {
  const SECRETS = [
    'envDockerSecrets: {npm: NPM_TOKEN}',
    'fileDockerSecrets: {netrc: .netrc}',
    'envVariables: {PLUGIN_SECRETS_FROM_ENV: "a=A,broken,=B", PLUGIN_SECRET: "id=raw"}',
  ];

  it('reach docker in the plugin’s order and turn BuildKit on', () => {
    const { plugin } = preview(SECRETS, 'docker');
    const build = plugin?.steps.find(({ phase }) => phase === 'build');
    const texts = build?.args.map(({ text }) => text) ?? [];
    expect(texts.filter((_, at) => texts[at - 1] === '--secret')).toEqual([
      'id=raw',
      'id=npm,env=NPM_TOKEN',
      'id=a,env=A',
      'id=netrc,src=.netrc',
    ]);
    expect(build?.env).toEqual({ DOCKER_BUILDKIT: '1' });
  });

  it('are no words of what Waybill executes: they would reach into its machine', () => {
    for (const engine of ['docker', 'buildx', 'buildah', 'podman'] as const) {
      expect(preview(SECRETS, engine).plan?.steps.flatMap(argvOf)).not.toContain('--secret');
    }
  });
});

it('buildx on a cluster takes the remote cache image as one more source', () => {
  const spec = ['caching: true', 'remoteCacheImage: team/cache'];
  expect(words(spec, null, 'kubernetes').join(' ')).toContain(
    '--cache-from 123456789012.dkr.ecr.us-east-1.amazonaws.com/team/cache',
  );
  expect(words(spec, null, 'vm')).not.toContain('--cache-from');
  const { plan } = preview(spec, null, 'vm');
  expect(plan?.ignored.map(({ key }) => key)).toEqual(['spec.remoteCacheImage']);
});

it('a variable of the stage sets a flag, and is named as its origin', () => {
  const text = pipelineText(stepText('BuildAndPushECR', GOOD_ECR)).replace(
    '        type: CI\n        spec:\n',
    '        type: CI\n        variables:\n          - {name: PLUGIN_NO_CACHE, type: String, value: "true"}\n        spec:\n          runtime: {type: Cloud, spec: {}}\n',
  );
  const { plugin } = previewStep({
    text,
    step: 'push',
    infrastructure: null,
    engine: null,
    values: DEFAULT_VALUES,
  });
  const argument = plugin?.steps
    .flatMap(({ args }) => args)
    .find(({ text: word }) => word === '--no-cache');
  expect(argument).toMatchObject({ key: null, stageVariable: 'PLUGIN_NO_CACHE' });
});

it('a step that only pushes runs on no engine of Waybill’s', () => {
  const spec = ['envVariables: {PLUGIN_PUSH_ONLY: "true", PLUGIN_SOURCE_IMAGE: local/app}'];
  for (const engine of ['docker', 'buildah', 'podman', 'kubernetes'] as const) {
    const { plan, problems } = preview(spec, engine);
    expect(problems.map(({ code }) => code)).toEqual(['push-only-engine']);
    expect(plan).toMatchObject({ steps: [], manifest: null });
  }
  expect(words(spec, 'docker')).not.toContain('build');
});

describe('a plugin that ends before it builds', () => {
  const REF = { 'codebase.commitRef': 'refs/heads/x', DRONE_REPO_BRANCH: 'main' };
  it.each([
    [
      'kaniko',
      '{PLUGIN_NO_PUSH: "true", PLUGIN_PUSH_ONLY: "true", PLUGIN_SOURCE_TAR_PATH: a}',
      'flag-conflict',
    ],
    ['docker', '{PLUGIN_DRY_RUN: "true", PLUGIN_PUSH_ONLY: "true"}', 'flag-conflict'],
    ['kaniko', '{PLUGIN_PUSH_ONLY: "true"}', 'push-only-source'],
    ['kaniko', '{PLUGIN_AUTO_TAG: "true"}', 'auto-tag-builds'],
    ['docker', '{PLUGIN_AUTO_TAG: "true"}', 'auto-tag-builds'],
  ] as const)('%s with %s executes nothing', (engine, variables, code) => {
    const text = stepText('BuildAndPushECR', [
      ...GOOD_ECR.filter((line) => !line.startsWith('tags')),
      'tags: [latest]',
      `envVariables: ${variables}`,
    ]);
    const infrastructure = engine === 'kaniko' ? 'kubernetes' : 'vm';
    const request = { text, step: '#1', infrastructure, engine, values: REF } as const;
    const { plan, plugin, problems } = previewStep(request);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect([plan?.steps, plugin?.steps]).toEqual([[], []]);
  });
});

it.each([
  ['BuildAndPushECR', GOOD_ECR, '123456789012.dkr.ecr.us-east-1.amazonaws.com/'],
  ['BuildAndPushACR', ['repository: myteam.azurecr.io/app', 'tags: [v1]'], 'myteam.azurecr.io/'],
  ['BuildAndPushDockerRegistry', ['repo: team/app', 'tags: [v1]'], ''],
])('the plugin of %s puts its registry before a cache repository', (type, spec, registry) => {
  const cacheOf = (flags: string) => {
    const text = stepText(type, [...spec, `envVariables: {PLUGIN_ENABLE_CACHE: "true"${flags}}`]);
    const place = {
      infrastructure: 'kubernetes',
      engine: 'kaniko',
      values: DEFAULT_VALUES,
    } as const;
    const { plugin } = previewStep({ text, step: 'push', ...place });
    return plugin?.steps.flatMap(argvOf).filter((word) => word.startsWith('--cache-repo='));
  };
  expect(cacheOf(', PLUGIN_CACHE_REPO: c')).toEqual([`--cache-repo=${registry}c`]);
  expect(cacheOf('')).toEqual(registry === '' ? [] : [`--cache-repo=${registry}`]);
});

it('credentials are named with their connector, and one in the step is not shown', () => {
  const { plugin } = preview(['envVariables: {PLUGIN_SECRET_KEY: abc123}'], 'kaniko');
  const shown = (plugin?.environment ?? []).filter(({ name }) => /KEY/.test(name));
  expect(shown.map(({ name, value, key }) => [name, value, key])).toEqual([
    ['PLUGIN_ACCESS_KEY', null, 'spec.connectorRef'],
    ['PLUGIN_SECRET_KEY', null, 'spec.envVariables.PLUGIN_SECRET_KEY'],
  ]);
});
