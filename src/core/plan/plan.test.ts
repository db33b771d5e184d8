import { describe, expect, it } from 'vitest';
import { planStep, readStepOf } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { Engine } from '../model/infrastructure.ts';
import { argvOf } from '../model/plan.ts';
import { stepOf } from '../testing/fake-step.ts';
import { GOOD_ECR, stepText } from '../testing/pipeline.ts';
import { engineOf, previewPlan } from './index.ts';
import { KANIKO_FLAGS } from './kaniko-flags.ts';

const FULL = stepText('BuildAndPushECR', [
  ...GOOD_ECR,
  '  - 1.4.2',
  'dockerfile: services/api/Dockerfile',
  'context: services/api',
  'target: runtime',
  'optimize: true',
  'labels:',
  '  team: payments',
  'buildArgs:',
  '  NODE_VERSION: "22"',
  '  REVISION: <+codebase.shortCommitSha>',
  'remoteCacheImage: team/cache',
  'envVariables:',
  '  PLUGIN_PUSH_RETRY: "3"',
  '  PLUGIN_CACHE_TTL: "48"',
]);
const REPOSITORY = '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app';

function plan(text: string, engine: Engine) {
  return planStep({
    text,
    step: 'push',
    infrastructure: 'kubernetes',
    engine,
    values: DEFAULT_VALUES,
  });
}

function commands(text: string, engine: Engine): readonly (readonly string[])[] {
  const result = plan(text, engine);
  return result.ok ? result.plan.steps.map(argvOf) : [];
}

const GOLDEN: readonly (readonly [engine: Engine, commands: readonly (readonly string[])[]])[] = [
  [
    'kaniko',
    [
      [
        '/kaniko/executor',
        '--dockerfile=services/api/Dockerfile',
        '--context=dir://services/api',
        `--destination=${REPOSITORY}:9`,
        `--destination=${REPOSITORY}:1.4.2`,
        '--build-arg',
        'NODE_VERSION=22',
        '--build-arg',
        'REVISION=8c1f2e9',
        '--label=team=payments',
        '--target=runtime',
        '--snapshot-mode=redo',
        '--cache=true',
        '--cache-repo=123456789012.dkr.ecr.us-east-1.amazonaws.com/team/cache',
        '--cache-ttl=48h',
        '--digest-file=/kaniko/digest-file',
        '--push-retry=3',
      ],
    ],
  ],
  [
    'buildah',
    [
      [
        'buildah',
        'build',
        '--file',
        'services/api/Dockerfile',
        '--build-arg',
        'NODE_VERSION=22',
        '--build-arg',
        'REVISION=8c1f2e9',
        '--target',
        'runtime',
        '--label',
        'team=payments',
        '--tag',
        `${REPOSITORY}:9`,
        '--tag',
        `${REPOSITORY}:1.4.2`,
        'services/api',
      ],
      ['buildah', 'push', `${REPOSITORY}:9`],
      ['buildah', 'push', `${REPOSITORY}:1.4.2`],
    ],
  ],
  [
    'docker',
    [
      [
        'docker',
        'build',
        '--rm=true',
        '-f',
        'services/api/Dockerfile',
        '-t',
        `${REPOSITORY}:9`,
        'services/api',
        '--pull=true',
        '--build-arg',
        'NODE_VERSION=22',
        '--build-arg',
        'REVISION=8c1f2e9',
        '--target',
        'runtime',
        '--label',
        'team=payments',
      ],
      ['docker', 'tag', `${REPOSITORY}:9`, `${REPOSITORY}:1.4.2`],
      ['docker', 'push', `${REPOSITORY}:9`],
      ['docker', 'push', `${REPOSITORY}:1.4.2`],
    ],
  ],
  [
    'buildx',
    [
      [
        'docker',
        'buildx',
        'build',
        '--rm=true',
        '-f',
        'services/api/Dockerfile',
        '-t',
        `${REPOSITORY}:9`,
        '-t',
        `${REPOSITORY}:1.4.2`,
        '--push',
        'services/api',
        '--pull=true',
        '--build-arg',
        'NODE_VERSION=22',
        '--build-arg',
        'REVISION=8c1f2e9',
        '--target',
        'runtime',
        '--label',
        'team=payments',
      ],
    ],
  ],
];

describe('the commands of a step', () => {
  it.each(GOLDEN)('with %s', (engine, expected) => {
    expect(commands(FULL, engine)).toEqual(expected);
  });

  it('lead from every argument to its field', () => {
    const result = plan(FULL, 'kaniko');
    const keys = result.ok
      ? result.plan.steps.flatMap(({ args }) => args.map(({ key }) => key))
      : [];
    expect(keys).toEqual([
      'spec.dockerfile',
      'spec.context',
      'spec.tags[0]',
      'spec.tags[1]',
      'spec.buildArgs.NODE_VERSION',
      'spec.buildArgs.NODE_VERSION',
      'spec.buildArgs.REVISION',
      'spec.buildArgs.REVISION',
      'spec.labels.team',
      'spec.target',
      'spec.optimize',
      'spec.remoteCacheImage',
      'spec.remoteCacheImage',
      'spec.envVariables.PLUGIN_CACHE_TTL',
      null,
      'spec.envVariables.PLUGIN_PUSH_RETRY',
    ]);
  });

  it('push nothing when the step says so', () => {
    const text = stepText('BuildAndPushECR', [
      ...GOOD_ECR,
      'envVariables: {PLUGIN_NO_PUSH: "true"}',
    ]);
    expect(commands(text, 'buildah')).toHaveLength(1);
    expect(commands(text, 'kaniko')[0]).toContain('--no-push');
    expect(commands(text, 'kaniko')[0]?.join(' ')).not.toContain('--destination');
  });

  it.each([
    ['BuildAndPushECR', GOOD_ECR, false],
    ['BuildAndPushDockerRegistry', ['connectorRef: hub', 'repo: team/app', 'tags: [v1]'], true],
  ] as const)('pass a flag on where the plugin of %s knows it', (type, spec, known) => {
    const flags = "envVariables: {PLUGIN_SKIP_TLS_VERIFY: 'true'}";
    const [command] = commands(stepText(type, [...spec, flags]), 'kaniko');
    expect(command?.includes('--skip-tls-verify=true')).toBe(known);
  });

  it('are one Kubernetes Job that runs kaniko', () => {
    const result = plan(FULL, 'kubernetes');
    expect(result.ok && result.plan.manifest).toMatchObject({
      kind: 'Job',
      metadata: { name: 'waybill-push' },
      spec: {
        template: {
          spec: {
            containers: [
              {
                args: commands(FULL, 'kaniko')[0]?.slice(1),
                resources: { limits: { memory: '500Mi' } },
              },
            ],
          },
        },
      },
    });
  });
});

describe('a step that can’t run', () => {
  it.each([
    ['a tag without a value', ['  - <+matrix.os>'], 'unresolved-expression', 'spec.tags[1]'],
    ['an illegal tag', ['  - a/b'], 'tag-characters', 'spec.tags[1]'],
    [
      'a build argument without a value',
      ['buildArgs:', '  A: <+x.y>'],
      'unresolved-expression',
      'spec.buildArgs.A',
    ],
    ['broken YAML', ['labels: "open'], 'yaml-syntax', null],
  ])('has %s', (_, lines, code, key) => {
    const result = plan(stepText('BuildAndPushECR', [...GOOD_ECR, ...lines]), 'buildah');
    expect(result.ok ? [] : result.problems).toContainEqual(expect.objectContaining({ code, key }));
  });

  it('is still shown, with what is unresolved as it is written', () => {
    const found = readStepOf(
      stepText('BuildAndPushECR', [...GOOD_ECR, 'target: <+matrix.t>']),
      'push',
    );
    const preview = found.ok
      ? previewPlan(found.definition, found.step, {
          infrastructure: 'kubernetes',
          engine: 'kaniko',
          values: DEFAULT_VALUES,
        })
      : null;
    expect(preview?.plan.steps.flatMap(argvOf)).toContain('--target=<+matrix.t>');
  });

  it('is named when it is not there', () => {
    const result = planStep({
      text: FULL,
      step: 'other',
      infrastructure: 'kubernetes',
      engine: 'kaniko',
      values: {},
    });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'step-not-found', message: 'No step other. The text holds: #1 push.' }],
    });
  });
});

it.each([
  ['kubernetes', 'false', 'kaniko'],
  ['kubernetes', 'true', 'buildx'],
  ['harness-cloud', 'false', 'docker'],
  ['vm', '<+input>', 'docker'],
  ['local', 'true', 'buildx'],
] as const)('on %s with caching %s the product uses %s', (infrastructure, caching, engine) => {
  expect(engineOf(stepOf({ 'spec.caching': caching }), infrastructure)).toBe(engine);
});

it('gives every flag of kaniko a place of its own, beside those that fields write', () => {
  const places = [1, 2, 3, 4, 5, 7, 9, 10, 11, 13, ...KANIKO_FLAGS.map(({ order }) => order)];
  expect(new Set(places).size).toBe(places.length);
});

it('takes the other name of a flag for the flag', () => {
  const flags = "envVariables: {PLUGIN_NO_PUSH: 'true', PLUGIN_DESTINATION_TAR_PATH: out.tar}";
  const [command] = commands(stepText('BuildAndPushECR', [...GOOD_ECR, flags]), 'kaniko');
  expect(command).toContain('--tar-path=out.tar');
  expect(command?.join(' ')).toContain('--destination=');
});

describe('flags of docker', () => {
  const flags = (lines: readonly string[]) =>
    stepText('BuildAndPushDockerRegistry', [
      'connectorRef: hub',
      'repo: team/app',
      'tags: [v1]',
      'target: runtime',
      'envVariables:',
      ...lines.map((line) => `  ${line}`),
    ]);

  it.each([
    ['docker', ['PLUGIN_NO_CACHE: "true"'], ['--pull=true', '--no-cache', '--target', 'runtime']],
    ['buildx', ['PLUGIN_PULL_IMAGE: "false"'], ['--target', 'runtime']],
    [
      'docker',
      ['PLUGIN_ADD_HOST: a:1, b:2', 'PLUGIN_PLATFORM: linux/arm64'],
      [
        '--pull=true',
        ...['--add-host', 'a:1', '--add-host', 'b:2'],
        ...['--target', 'runtime', '--platform', 'linux/arm64'],
      ],
    ],
    ['docker', ['PLUGIN_SQUASH: "true"'], ['--pull=true', '--target', 'runtime']],
    [
      'docker',
      ['PLUGIN_SQUASH: "true"', 'PLUGIN_EXPERIMENTAL: "true"'],
      ['--squash', '--pull=true', '--target', 'runtime'],
    ],
    ['buildx', ['PLUGIN_SQUASH: "true"'], ['--squash', '--pull=true', '--target', 'runtime']],
    ['docker', ['PLUGIN_PUSH_RETRY: "3"'], ['--pull=true', '--target', 'runtime']],
  ] as const)('with %s: %j', (engine, lines, expected) => {
    const [build] = commands(flags(lines), engine);
    const context = build?.indexOf('.') ?? -1;
    expect(build?.slice(context + 1)).toEqual(expected);
  });

  it('give build arguments with commas in place of the step’s', () => {
    const text = flags([
      'PLUGIN_MULTIPLE_BUILD_ARGS: "true"',
      'PLUGIN_BUILD_ARGS_NEW: HOSTS=a,b; QUERY=x=y',
    ]);
    expect(commands(text, 'kaniko')[0]?.filter((word) => /^[A-Z]+=/.test(word))).toEqual([
      'HOSTS=a,b',
      'QUERY=x=y',
    ]);
  });
});
