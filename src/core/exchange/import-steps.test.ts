import { describe, expect, it } from 'vitest';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { type ImportSource, importSteps, sourceOf } from './index.ts';

/** The lines of each step's `spec`, without their indentation, and what the notes are about. */
function imported(source: ImportSource, text: string) {
  const result = importSteps(source, text, STEP_DEFINITIONS);
  if (!result.ok) {
    return { failure: result.message };
  }
  return {
    steps: result.steps.map((step) => [
      step.type.replace('BuildAndPush', ''),
      step.text
        .split('\n')
        .slice(step.text.split('\n').indexOf('  spec:') + 1)
        .map((line) => line.replace(/^ {4}/, ''))
        .filter((line) => line !== ''),
    ]),
    notes: result.notes.map(({ subject }) => subject),
  };
}

describe('shell commands', () => {
  const cases: readonly (readonly [command: string, type: string, spec: readonly string[]])[] = [
    [
      'docker build -t team/app:1.10 .',
      'DockerRegistry',
      ['repo: team/app', 'tags:', '  - "1.10"'],
    ],
    ['docker build --tag=team/app .', 'DockerRegistry', ['repo: team/app', 'tags:', '  - latest']],
    [
      'sudo podman build -tghcr.io/o/app:1 .',
      'DockerRegistry',
      ['repo: ghcr.io/o/app', 'tags:', '  - "1"'],
    ],
    [
      'DOCKER_BUILDKIT=1 docker build -t team/app:a -t team/app:b .',
      'DockerRegistry',
      ['repo: team/app', 'tags:', '  - a', '  - b'],
    ],
    [
      'buildah bud -t localhost:5000/app:1 .',
      'DockerRegistry',
      ['repo: localhost:5000/app', 'tags:', '  - "1"'],
    ],
    [
      'docker build -t 123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/team/app:v1 .',
      'ECR',
      ['region: cn-north-1', 'account: "123456789012"', 'imageName: team/app', 'tags:', '  - v1'],
    ],
    [
      'docker build -t myreg.azurecr.io/team/app:v1 .',
      'ACR',
      ['repository: myreg.azurecr.io/team/app', 'tags:', '  - v1'],
    ],
    [
      'docker build -t myreg.azurecr.io/<+stage.identifier>:v1 .',
      'ACR',
      ['repository: myreg.azurecr.io/<+stage.identifier>', 'tags:', '  - v1'],
    ],
    [
      'docker build -t ghcr.io/<+pipeline.variables.owner>/app:v1 .',
      'DockerRegistry',
      ['repo: ghcr.io/<+pipeline.variables.owner>/app', 'tags:', '  - v1'],
    ],
    [
      'docker build -t <+pipeline.variables.account>.dkr.ecr.<+stage.variables.region>.amazonaws.com/app:v1 .',
      'ECR',
      [
        'region: <+stage.variables.region>',
        'account: <+pipeline.variables.account>',
        'imageName: app',
        'tags:',
        '  - v1',
      ],
    ],
    [
      'docker build -t us-docker.pkg.dev/my-project/images/api:v1 .',
      'GAR',
      [
        'host: us-docker.pkg.dev',
        'projectID: my-project',
        'imageName: images/api',
        'tags:',
        '  - v1',
      ],
    ],
    [
      'docker build -t eu.gcr.io/my-project/api:v1 .',
      'GCR',
      ['host: eu.gcr.io', 'projectID: my-project', 'imageName: api', 'tags:', '  - v1'],
    ],
    [
      'docker build -t team/app:1 -f ./docker/Dockerfile --target runtime ./services/api/',
      'DockerRegistry',
      [
        'repo: team/app',
        'tags:',
        '  - "1"',
        'dockerfile: docker/Dockerfile',
        'context: services/api',
        'target: runtime',
      ],
    ],
    [
      'docker build -t team/app:1 --build-arg A=1 --build-arg "B=two words" --label team=pay .',
      'DockerRegistry',
      [
        'repo: team/app',
        'tags:',
        '  - "1"',
        'labels:',
        '  team: pay',
        'buildArgs:',
        '  A: "1"',
        '  B: two words',
      ],
    ],
    [
      'docker build -t "team/app:$(git rev-parse --short HEAD)" .',
      'DockerRegistry',
      ['repo: team/app', 'tags:', '  - <+codebase.shortCommitSha>'],
    ],
    [
      'docker build -t team/app:$CI_COMMIT_REF_SLUG -t team/app:v`git describe --tags` .',
      'DockerRegistry',
      [
        'repo: team/app',
        'tags:',
        '  - <+codebase.branch.toLowerCase().replace("/", "-")>',
        '  - v<+codebase.tag>',
      ],
    ],
    [
      `docker build -t 'team/app:<+codebase.branch.replace("/", "-")>' .`,
      'DockerRegistry',
      ['repo: team/app', 'tags:', '  - <+codebase.branch.replace("/", "-")>'],
    ],
    [
      'docker buildx build \\\n  --platform linux/arm64 \\\n  --no-cache --push -t team/app:1 .',
      'DockerRegistry',
      [
        'repo: team/app',
        'tags:',
        '  - "1"',
        'envVariables:',
        '  PLUGIN_PLATFORM: linux/arm64',
        '  PLUGIN_NO_CACHE: "true"',
      ],
    ],
    [
      'docker build -t app . && docker tag app team/app:1 && docker tag app team/app:2 && docker push -a team/app > log.txt',
      'DockerRegistry',
      ['repo: team/app', 'tags:', '  - "1"', '  - "2"'],
    ],
  ];
  it.each(cases)('%s', (command, type, spec) => {
    expect(imported('docker', command)).toMatchObject({ steps: [[type, spec]] });
  });

  it.each([
    ['--build-arg TOKEN', '--build-arg TOKEN'],
    ['--secret id=npm', 'the build secret npm'],
    ['-o type=local,dest=out', 'output type=local,dest=out'],
    ['--ssh default', '--ssh default'],
    ['--cache-from type=gha', 'type=gha'],
    ['-t team/app@sha256:abc', 'team/app@sha256:abc'],
    ['--memory 2g', '--memory 2g'],
    ['--frobnicate', '--frobnicate'],
    ['-t team/app:$UNKNOWN', '$UNKNOWN'],
    [`-t team/app:\${UNKNOWN:-dev}`, `\${UNKNOWN:-dev}`],
    ['-t team/app:$(date +%s)', '$(date +%s)'],
    ['-t other/app:2', 'team/app, other/app'],
  ])('tells of %s', (option, subject) => {
    expect(imported('docker', `docker build -t team/app:1 ${option} .`).notes).toContain(subject);
  });

  it.each([
    ['ls -la', 'There is no docker build in this text'],
    ['docker build -t "team/app:1 .', 'A quote is not closed'],
    ['docker build .', undefined],
  ])('says what is wrong with %s', (command, message) => {
    const { failure, notes } = imported('docker', command);
    expect(failure ?? notes?.join()).toContain(message ?? 'the build');
  });
});

const WORKFLOW = `
name: release
env:
  REGISTRY: ghcr.io
jobs:
  image:
    steps:
      - uses: actions/checkout@v4
      - uses: docker/login-action@v3
        with:
          registry: \${{ env.REGISTRY }}
          username: \${{ github.actor }}
          password: \${{ secrets.GITHUB_TOKEN }}
      - id: meta
        uses: docker/metadata-action@v5
        with:
          images: \${{ env.REGISTRY }}/acme/api
          flavor: latest=false
          tags: |
            type=ref,event=branch
            type=ref,event=pr
            type=semver,pattern=v{{version}}
            type=sha,format=long,prefix=
            type=schedule
      - name: Build the API
        uses: docker/build-push-action@v6
        with:
          context: ./api
          push: true
          tags: |
            \${{ steps.meta.outputs.tags }}
            team/mirror:\${{ github.run_number }}
          labels: \${{ steps.meta.outputs.labels }}
          build-args: |
            COMMIT=\${{ github.sha }}
            TOKEN=\${{ secrets.NPM_TOKEN }}
          cache-from: type=gha
`;

describe('GitHub Actions', () => {
  const result = imported('github-actions', WORKFLOW);

  it('makes a step for each repository', () => {
    expect(result.steps).toEqual([
      [
        'DockerRegistry',
        [
          'repo: ghcr.io/acme/api',
          'tags:',
          '  - <+codebase.branch.replace("/", "-")>',
          '  - pr-<+codebase.prNumber>',
          '  - v<+codebase.tag.replaceFirst("^v", "")>',
          '  - <+codebase.commitSha>',
          'dockerfile: api/Dockerfile',
          'context: api',
          'buildArgs:',
          '  COMMIT: <+codebase.commitSha>',
          '  TOKEN: <+secrets.getValue("NPM_TOKEN")>',
        ],
      ],
      [
        'DockerRegistry',
        [
          'repo: team/mirror',
          'tags:',
          '  - <+pipeline.sequenceId>',
          'dockerfile: api/Dockerfile',
          'context: api',
          'buildArgs:',
          '  COMMIT: <+codebase.commitSha>',
          '  TOKEN: <+secrets.getValue("NPM_TOKEN")>',
        ],
      ],
    ]);
  });

  it.each([
    'login to ghcr.io',
    'type=schedule',
    `\${{ steps.meta.outputs.labels }}`,
    `\${{ secrets.NPM_TOKEN }}`,
    'type=gha',
    'docker/metadata-action',
  ])('tells of %s', (subject) => {
    expect(result.notes).toContain(subject);
  });

  it.each([
    ['jobs: {}', 'No step of this workflow'],
    ['jobs: [', 'does not parse'],
    [`jobs: ${'['.repeat(20_000)}`, 'nested too deeply'],
  ])('says what is wrong with %s', (text, message) => {
    expect(imported('github-actions', text).failure).toContain(message);
  });
});

describe('bake and Compose files', () => {
  it('reads the JSON that bake prints, with what a target inherits', () => {
    const bake = {
      target: {
        base: { args: { A: '1' }, labels: { team: 'pay' } },
        api: {
          inherits: ['base'],
          context: 'api',
          tags: ['team/api:1'],
          args: { B: '2' },
          ssh: ['default'],
        },
      },
    };
    expect(imported('bake', JSON.stringify(bake))).toEqual({
      steps: [
        [
          'DockerRegistry',
          [
            'repo: team/api',
            'tags:',
            '  - "1"',
            'dockerfile: api/Dockerfile',
            'context: api',
            'labels:',
            '  team: pay',
            'buildArgs:',
            '  A: "1"',
            '  B: "2"',
          ],
        ],
      ],
      notes: ['api: ssh', 'team/api'],
    });
  });

  it('reads the services of a Compose file that are built', () => {
    const compose =
      'services:\n  web:\n    image: team/web:1\n    build: ./web\n  db:\n    image: postgres\n';
    expect(imported('bake', compose).steps).toEqual([
      [
        'DockerRegistry',
        ['repo: team/web', 'tags:', '  - "1"', 'dockerfile: web/Dockerfile', 'context: web'],
      ],
    ]);
  });

  it('says how to get JSON from HCL that can’t be read', () => {
    const hcl = 'target "api" {\n  tags = [for x in y : x]\n}\n';
    expect(imported('bake', hcl).failure).toContain('docker buildx bake --print');
  });
});

it('reads plugin steps of Drone', () => {
  const drone = `kind: pipeline
steps:
  - name: publish
    image: plugins/ecr
    settings:
      registry: 123456789012.dkr.ecr.us-east-1.amazonaws.com
      repo: team/app
      access_key: { from_secret: key }
      region: us-east-1
      tags: [latest, "\${DRONE_TAG}"]
      auto_tag: true
      nonsense: 3
`;
  expect(imported('drone', drone)).toEqual({
    steps: [
      [
        'ECR',
        [
          'region: us-east-1',
          'account: "123456789012"',
          'imageName: team/app',
          'tags:',
          '  - latest',
          '  - <+codebase.tag>',
          'envVariables:',
          '  PLUGIN_AUTO_TAG: "true"',
        ],
      ],
    ],
    notes: ['access_key', 'nonsense', '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app'],
  });
});

it.each([
  ['docker buildx build .', 'docker'],
  ['docker --context prod buildx --builder b build .', 'docker'],
  ['/kaniko/executor --context .', 'docker'],
  ['steps:\n  - image: woodpeckerci/plugin-docker-buildx', 'drone'],
  [WORKFLOW, 'github-actions'],
  ['target "api" {}', 'bake'],
  ['{"target": {}}', 'bake'],
  ['steps:\n  - image: plugins/docker', 'drone'],
  ['services:\n  web:\n    build: .\n', 'bake'],
  ['services:\n  web:\n    image: nginx\n', null],
  [
    'jobs:\n  a:\n    runs-on: x\n    steps:\n      - run: docker build -t t/a .\n',
    'github-actions',
  ],
  ['pipeline:\n  stages: []\n', null],
] as const)('tells what %j is', (text, source) => {
  expect(sourceOf(text)).toBe(source);
});

it.each(['docker -x ', 'kaniko/', 'image: x/drone-', ' executor'])(
  'a hostile text is told apart soon: %s',
  (part) => {
    const start = performance.now();
    sourceOf(part.repeat(30_000));
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
