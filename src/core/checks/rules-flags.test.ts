import { describe, expect, it } from 'vitest';
import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import { applyEdits } from '../model/text.ts';
import { codesOf, exampleText } from '../testing/rule-example.ts';

type Flags = Readonly<Record<string, string>>;

interface Case {
  readonly type?: string;
  readonly spec?: readonly string[];
}

function textOf(flags: Flags, { type = 'BuildAndPushDockerRegistry', spec = [] }: Case) {
  const lines = Object.entries(flags).map(([name, value]) => `    ${name}: '${value}'`);
  const own = spec.map((line) => `  ${line}`);
  return exampleText([`type: ${type}`, 'spec:', ...own, '  envVariables:', ...lines].join('\n'));
}

function check(text: string, infrastructure: Infrastructure) {
  return checkText({ text, infrastructure, values: DEFAULT_VALUES });
}

const TABLE: readonly (readonly [
  what: string,
  infrastructure: Infrastructure,
  flags: Flags,
  codes: readonly string[],
  rest?: Case,
])[] = [
  ['a known flag', 'kubernetes', { PLUGIN_PUSH_RETRY: '3' }, []],
  ['an expression as a number', 'kubernetes', { PLUGIN_PUSH_RETRY: '<+input>' }, []],
  ['an empty switch', 'kubernetes', { PLUGIN_REPRODUCIBLE: '' }, []],
  ['a switch by a letter', 'kubernetes', { PLUGIN_REPRODUCIBLE: 't' }, []],
  ['a proxy', 'kubernetes', { HTTPS_PROXY: 'http://proxy:3128', no_proxy: '.local' }, []],
  ['a login of the cloud', 'kubernetes', { AWS_REGION: 'us-east-1' }, []],
  ['an expression as a name', 'kubernetes', { '<+stage.variables.flag>': 'x' }, []],
  [
    'the variable of a build secret',
    'harness-cloud',
    { NPM_TOKEN: '<+secrets.getValue("npm")>' },
    [],
    { spec: ['envDockerSecrets:', '  npm_token: NPM_TOKEN'] },
  ],
  [
    'the variable of a build argument',
    'harness-cloud',
    { PLUGIN_BUILD_ARGS_FROM_ENV: 'MODE', MODE: 'production' },
    [],
  ],
  ['another variable', 'kubernetes', { NODE_ENV: 'production' }, ['unknown-flag']],
  ['a typing mistake', 'kubernetes', { PLUGIN_PUSH_RETRYS: '3' }, ['unknown-plugin-flag']],
  ['small letters', 'kubernetes', { plugin_push_retry: '3' }, ['unknown-plugin-flag']],
  ['a flag without its prefix', 'kubernetes', { PUSH_RETRY: '3' }, ['unknown-plugin-flag']],
  ['a flag of no plugin', 'kubernetes', { PLUGIN_GARBAGE: 'x' }, ['unknown-plugin-flag']],
  ['yes for true', 'kubernetes', { PLUGIN_REPRODUCIBLE: 'yes' }, ['flag-value']],
  ['one platform', 'kubernetes', { PLUGIN_PLATFORM: 'linux/arm64' }, []],
  [
    'two platforms with kaniko',
    'kubernetes',
    { PLUGIN_PLATFORM: 'linux/amd64,linux/arm64' },
    ['platform-several'],
  ],
  [
    'two platforms with buildx',
    'harness-cloud',
    { PLUGIN_PLATFORM: 'linux/amd64,linux/arm64' },
    [],
    { spec: ['caching: true'] },
  ],
  ['a word for a number', 'kubernetes', { PLUGIN_PUSH_RETRY: 'three' }, ['flag-value']],
  ['a choice that is none', 'kubernetes', { PLUGIN_VERBOSITY: 'loud' }, ['flag-value']],
  [
    'hours with their unit',
    'kubernetes',
    { PLUGIN_CACHE_TTL: '48h' },
    ['flag-value'],
    { spec: ['remoteCacheRepo: team/app-cache'] },
  ],
  ['a flag of kaniko on a VM', 'vm', { PLUGIN_REPRODUCIBLE: 'true' }, ['flag-without-effect']],
  [
    'a flag of docker on Kubernetes',
    'kubernetes',
    { PLUGIN_SQUASH: 'true' },
    ['flag-without-effect'],
  ],
  [
    'a flag of docker with layer caching',
    'harness-cloud',
    { PLUGIN_NO_CACHE: 'true' },
    [],
    { spec: ['caching: true'] },
  ],
  [
    'a flag of buildx with layer caching',
    'harness-cloud',
    { PLUGIN_BUILDER_DRIVER: 'docker-container' },
    [],
    { spec: ['caching: true'] },
  ],
  [
    'the TLS flag of the Docker registry step',
    'kubernetes',
    { PLUGIN_SKIP_TLS_VERIFY: 'true' },
    [],
  ],
  [
    'the TLS flag in another step',
    'kubernetes',
    { PLUGIN_SKIP_TLS_VERIFY: 'true' },
    ['flag-without-effect'],
    { type: 'BuildAndPushECR' },
  ],
  [
    'a flag of ECR in ECR',
    'kubernetes',
    { PLUGIN_CREATE_REPOSITORY: 'true' },
    [],
    { type: 'BuildAndPushECR' },
  ],
  [
    'a flag of ECR in GAR',
    'kubernetes',
    { PLUGIN_CREATE_REPOSITORY: 'true' },
    ['flag-without-effect'],
    { type: 'BuildAndPushGAR' },
  ],
  [
    'a push alone in GCR',
    'kubernetes',
    { PLUGIN_SOURCE_TAR_PATH: 'a.tar' },
    ['flag-without-effect', 'deprecated-step'],
    { type: 'BuildAndPushGCR' },
  ],
  [
    'the role of another account',
    'kubernetes',
    { PLUGIN_USER_ROLE_ARN: 'arn:aws:iam::123456789012:role/ci' },
    ['flag-without-effect'],
    { type: 'BuildAndPushECR' },
  ],
  [
    'a flag that nothing uses',
    'kubernetes',
    { PLUGIN_CACHE_DIR: '/cache' },
    ['flag-without-effect'],
  ],
  ['a dry run on Kubernetes', 'kubernetes', { PLUGIN_DRY_RUN: 'true' }, ['dry-run-flag']],
  ['a dry run on a VM', 'vm', { PLUGIN_DRY_RUN: 'true' }, ['flag-stage-variable']],
  ['a target beside no target', 'kubernetes', { PLUGIN_TARGET: 'x' }, ['flag-repeats-field']],
  [
    'a target beside the target',
    'kubernetes',
    { PLUGIN_TARGET: 'x' },
    ['flag-repeats-field'],
    { spec: ['target: y'] },
  ],
  ['tags beside the tags', 'kubernetes', { PLUGIN_TAGS: 'x' }, ['flag-repeats-field']],
  [
    'another way to take snapshots',
    'kubernetes',
    { PLUGIN_SNAPSHOT_MODE: 'time' },
    [],
    { spec: ['optimize: false'] },
  ],
  [
    'a login for base images without a connector',
    'kubernetes',
    {
      PLUGIN_BASE_IMAGE_REGISTRY: 'quay.io',
      PLUGIN_BASE_IMAGE_USERNAME: '<+secrets.getValue("user")>',
      PLUGIN_BASE_IMAGE_PASSWORD: '<+secrets.getValue("password")>',
    },
    [],
  ],
  [
    'a login for the push’s registry',
    'kubernetes',
    { PLUGIN_BASE_IMAGE_REGISTRY: 'https://index.docker.io/v1/' },
    ['base-image-credentials'],
  ],
  [
    'the same login where the push has its own',
    'kubernetes',
    { PLUGIN_BASE_IMAGE_REGISTRY: 'us-docker.pkg.dev' },
    [],
    { type: 'BuildAndPushGAR' },
  ],
  [
    'two names of a flag',
    'kubernetes',
    { PLUGIN_PLATFORM: 'linux/arm64', PLUGIN_CUSTOM_PLATFORM: 'linux/arm64' },
    ['flag-twice'],
  ],
  ['hours without a cache', 'kubernetes', { PLUGIN_CACHE_TTL: '48' }, ['flag-needs-flag']],
  [
    'a suffix without automatic tags',
    'kubernetes',
    { PLUGIN_AUTO_TAG_SUFFIX: 'x' },
    ['flag-needs-flag'],
  ],
  [
    'automatic tags beside others',
    'kubernetes',
    { PLUGIN_AUTO_TAG: 'true' },
    ['auto-tag-tags', 'auto-tag-builds'],
  ],
  [
    'automatic tags with latest',
    'kubernetes',
    { PLUGIN_AUTO_TAG: 'true' },
    ['auto-tag-builds'],
    { spec: ['tags:', '  - latest'] },
  ],
  [
    'automatic tags with tags that are asked',
    'kubernetes',
    { PLUGIN_AUTO_TAG: 'true' },
    ['auto-tag-builds'],
    { spec: ['tags: <+input>'] },
  ],
  ['automatic tags that are off', 'kubernetes', { PLUGIN_AUTO_TAG: 'false' }, []],
  [
    'automatic and expanded tags',
    'kubernetes',
    { PLUGIN_AUTO_TAG: 'true', PLUGIN_EXPAND_TAG: 'true' },
    ['auto-tag-tags', 'auto-tag-builds', 'flag-conflict'],
    { spec: ['tags:', '  - 1.4.2'] },
  ],
  [
    'a push alone without its archive',
    'kubernetes',
    { PLUGIN_PUSH_ONLY: 'true' },
    ['push-only-source'],
  ],
  [
    'a push alone on a VM',
    'vm',
    { PLUGIN_PUSH_ONLY: 'true', PLUGIN_SOURCE_IMAGE: 'team/app:1' },
    [],
  ],
  ['no push and no archive', 'kubernetes', { PLUGIN_NO_PUSH: 'true' }, ['no-push-archive']],
  ['no push that is off', 'kubernetes', { PLUGIN_NO_PUSH: 'false' }, []],
  ['no push on a VM', 'vm', { PLUGIN_NO_PUSH: 'true' }, []],
  [
    'expansion of a version with v',
    'kubernetes',
    { PLUGIN_EXPAND_TAG: 'true' },
    [],
    { spec: ['tags:', '  - v1.2'] },
  ],
  [
    'expansion of an expression',
    'kubernetes',
    { PLUGIN_EXPAND_TAG: 'true' },
    [],
    { spec: ['tags:', '  - <+pipeline.sequenceId>'] },
  ],
  ...['BuildAndPushECR', 'BuildAndPushACR', 'BuildAndPushGAR'].map(
    (type) =>
      [
        `a cache without a repository in ${type}`,
        'kubernetes',
        { PLUGIN_ENABLE_CACHE: 'true' },
        ['cache-repository-missing'],
        { type },
      ] as const,
  ),
  [
    'a cache in a repository of a flag',
    'kubernetes',
    { PLUGIN_ENABLE_CACHE: 'true', PLUGIN_CACHE_REPO: 'team/cache' },
    ['flag-repeats-field'],
    { type: 'BuildAndPushECR' },
  ],
  [
    'a cache that is off',
    'kubernetes',
    { PLUGIN_ENABLE_CACHE: 'false' },
    [],
    { type: 'BuildAndPushGAR' },
  ],
  // Its plugin leaves the option out, and kaniko takes the repository below the image.
  [
    'a cache without a repository for Docker registries',
    'kubernetes',
    { PLUGIN_ENABLE_CACHE: 'true' },
    [],
  ],
];

describe('the flags of a step', () => {
  const cases = TABLE.map(
    ([what, infrastructure, flags, codes, rest = {}]) =>
      [what, infrastructure, flags, codes, rest] as const,
  );

  it.each(cases)('%s on %s', (_, infrastructure, flags, codes, rest) => {
    const found = codesOf(check(textOf(flags, rest), infrastructure));
    expect(found.toSorted()).toEqual(codes.toSorted());
  });
});

describe('a fix of a flag', () => {
  it.each<[what: string, infrastructure: Infrastructure, before: Flags, after: Flags]>([
    ['names the flag', 'kubernetes', { PLUGIN_PUSH_RETRYS: '3' }, { PLUGIN_PUSH_RETRY: '3' }],
    ['writes true', 'kubernetes', { PLUGIN_FORCE: 'Yes' }, { PLUGIN_FORCE: 'true' }],
    [
      'writes true for on',
      'harness-cloud',
      { PLUGIN_PATH_STYLE: 'on' },
      { PLUGIN_PATH_STYLE: 'true' },
    ],
    [
      'takes a flag away',
      'vm',
      { PLUGIN_NO_CACHE: 'true', PLUGIN_FORCE: 'true' },
      { PLUGIN_NO_CACHE: 'true' },
    ],
  ])('%s on %s', (_, infrastructure, before, after) => {
    const rest = { spec: infrastructure === 'harness-cloud' ? ['caching: true'] : [] };
    const text = textOf(before, rest);
    const [fix] = check(text, infrastructure).flatMap(({ fixes }) => fixes);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(textOf(after, rest));
  });
});

describe('a flag of the stage', () => {
  const text = exampleText('spec:\n  tags:\n    - v1').replace(
    '        type: CI\n',
    `        type: CI
        variables:
          - name: PLUGIN_AUTO_TAG
            type: String
            value: "true"
`,
  );

  it('counts as the step’s own where the step has no container', () => {
    expect(codesOf(check(text, 'harness-cloud'))).toEqual(['auto-tag-tags']);
  });
});
