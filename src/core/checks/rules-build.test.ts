import { describe, expect, it } from 'vitest';
import { checkText } from '../document/index.ts';
import { DEFAULT_VALUES } from '../expression/index.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import { applyEdits } from '../model/text.ts';
import { codesOf, exampleText } from '../testing/rule-example.ts';

function check(text: string, infrastructure: Infrastructure = 'kubernetes') {
  return checkText({ text, infrastructure, values: DEFAULT_VALUES });
}

function specText(lines: readonly string[], type = 'BuildAndPushDockerRegistry'): string {
  return exampleText([`type: ${type}`, 'spec:', ...lines.map((line) => `  ${line}`)].join('\n'));
}

const TABLE: readonly (readonly [
  what: string,
  spec: readonly string[],
  codes: readonly string[],
  type?: string,
])[] = [
  ['paths of the codebase', ['dockerfile: a/Dockerfile.prod', 'context: ./a/../b'], []],
  ['the mounted codebase', ['dockerfile: /harness/a/Dockerfile', 'context: /harness'], []],
  ['the context by a dot', ['context: .'], []],
  ['a file above the context', ['dockerfile: a/../../Dockerfile'], ['path-outside']],
  ['a path by an expression', ['context: ../<+pipeline.variables.service>'], []],
  ['the variable of a shell in a path', ['dockerfile: $APP/Dockerfile'], ['foreign-expression']],
  ['a dollar in a build argument', ['buildArgs:', '  A: $B'], []],
  ['backslashes', ["context: 'a\\b'"], ['path-backslash']],
  ['a folder as Dockerfile', ['dockerfile: services/'], ['dockerfile-folder']],
  ['a Dockerfile as context', ['context: Dockerfile'], ['context-file']],
  ['another Dockerfile as context', ['context: a/Dockerfile.arm64'], ['context-file']],
  ['a folder called after the file', ['context: dockerfiles/api'], []],
  [
    'thousands of cores',
    ['resources:', '  limits: {memory: 1Gi, cpu: "1500"}'],
    ['resource-excess'],
  ],
  ['memory in the wrong unit', ['resources:', '  limits: {memory: 500Ti}'], ['resource-excess']],
  ['a large machine', ['resources:', '  limits: {memory: 768Gi, cpu: "192"}'], []],
  ['the root as Dockerfile', ['dockerfile: .'], ['dockerfile-folder']],
  ['an address as context', ['context: git://example.com/a.git'], ['context-address']],
  ['a target in capitals', ['target: Runtime'], []],
  ['a target by its number', ['target: "0"'], []],
  ['a target with a slash', ['target: a/b'], ['target-name']],
  ['an argument with a dash', ['buildArgs:', '  node-version: "22"'], []],
  ['an argument with an equals sign', ['buildArgs:', '  A=B: c'], ['build-arg-name']],
  ['a comma in an argument', ['buildArgs:', '  A: b,c'], ['build-arg-comma']],
  [
    'a comma in an expression',
    ['buildArgs:', '  A: <+<+pipeline.variables.x>.replace("/", "-")>'],
    [],
  ],
  [
    'a comma where semicolons divide',
    [
      'buildArgs:',
      '  A: b,c',
      'envVariables:',
      '  PLUGIN_MULTIPLE_BUILD_ARGS: "true"',
      '  PLUGIN_BUILD_ARGS_NEW: A=b,c',
    ],
    [],
  ],
  ['a label of a domain', ['labels:', '  org.opencontainers.image.title: API'], []],
  ['a label with a slash', ['labels:', '  app.kubernetes.io/name: api'], []],
  ['a label with a blank in its name', ['labels:', '  the team: a'], ['label-name']],
  ['a comma in a label', ['labels:', '  team: a,b'], ['label-comma']],
  ['an AWS key', ['buildArgs:', '  ID: AKIAIOSFODNN7EXAMPLE'], ['clear-secret']],
  ['a GitHub token', ['buildArgs:', `  GIT: ${`ghp_${'a1B2'.repeat(9)}`}`], ['clear-secret']],
  ['a private key', ['labels:', '  key: "-----BEGIN RSA PRIVATE KEY-----"'], ['clear-secret']],
  [
    'a password in an address',
    ['buildArgs:', '  DB: postgres://ci:hunter22@db/app'],
    ['clear-secret'],
  ],
  ['an address without one', ['buildArgs:', '  DB: postgres://ci@db:5432/app'], []],
  ['a password by its name', ['buildArgs:', '  DB_PASSWORD: hunter22x'], ['clear-secret']],
  ['the name of a variable', ['buildArgs:', '  TOKEN: NPM_TOKEN'], []],
  ['a placeholder', ['buildArgs:', '  API_KEY: changeme', '  A_TOKEN: ""'], []],
  ['a personal access token', ['buildArgs:', '  GIT_PAT: abcdef12'], ['clear-secret']],
  ['another word', ['buildArgs:', '  PAT: release1'], []],
  ['a switch about passwords', ['buildArgs:', '  ALLOW_EMPTY_PASSWORD: "true"'], []],
  ['a word that ends like one', ['buildArgs:', '  COMPAT: enabled', '  SECRET_NAME: team-app'], []],
  [
    'a secret in a build argument',
    ['buildArgs:', '  T: <+secrets.getValue("t")>'],
    ['secret-in-image'],
  ],
  ['build secrets with kaniko', ['fileDockerSecrets:', '  npmrc: .npmrc'], ['build-secrets']],
  ['one base image connector', ['baseImageConnectorRefs:', '  - account.hub'], []],
  [
    'two of them',
    ['repo: ghcr.io/team/app', 'baseImageConnectorRefs: [a, b]'],
    ['base-image-connectors'],
  ],
  ['a cache beside the image', ['repo: team/app', 'remoteCacheRepo: team/cache'], []],
  [
    'a cache of somebody else',
    ['repo: team/app', 'remoteCacheRepo: other/cache'],
    ['cache-registry'],
  ],
  ['a cache with a tag', ['remoteCacheRepo: team/cache:v1'], ['cache-name']],
  ['a cache in capitals', ['remoteCacheRepo: Team/cache'], ['cache-name']],
  ['a cache with a part to be given', ['remoteCacheRepo: team/<+stage.identifier>-cache'], []],
  [
    'another login for Docker Hub',
    ['repo: team/app', 'baseImageConnectorRefs: [account.other]'],
    ['base-image-credentials'],
  ],
  [
    'a login for Docker Hub beside a push elsewhere',
    ['repo: ghcr.io/team/app', 'baseImageConnectorRefs: [account.other]'],
    [],
  ],
  ['a cache by its name alone', ['remoteCacheImage: team/cache'], [], 'BuildAndPushECR'],
  [
    'a cache in another project',
    ['remoteCacheImage: us-docker.pkg.dev/other-project/images/cache'],
    ['cache-registry'],
    'BuildAndPushGAR',
  ],
  [
    'a cache in the same project',
    ['remoteCacheImage: us-docker.pkg.dev/my-project/other/cache'],
    [],
    'BuildAndPushGAR',
  ],
  ['a cache by an expression', ['remoteCacheRepo: <+pipeline.variables.cache>'], []],
  ['two caches', ['caching: true', 'remoteCacheRepo: team/cache'], ['caching-remote-cache']],
  ['layer caching on a cluster', ['caching: true'], ['caching-privileged']],
  ['layer caching that is asked', ['caching: <+input>'], []],
  ['a cache of buildx with kaniko', ['cacheFrom:', '  - team/app:cache'], ['cache-needs-buildx']],
  ['root', ['runAsUser: 0'], []],
  ['root as text', ['runAsUser: "0"'], []],
  ['another user', ['runAsUser: "1000"'], ['run-as-root']],
  ['a user that is asked', ['runAsUser: <+input>'], []],
  ['enough memory', ['resources:', '  limits:', '    memory: 1Gi', '    cpu: "1"'], []],
  ['resources that are asked for', ['resources: <+input>'], []],
  ['resources without any', ['resources: {}'], ['resources-empty']],
  ['resources without a value', ['resources:'], ['resources-empty']],
  ['half a core by its point', ['resources:', '  limits:', '    cpu: .5'], []],
  ['little CPU', ['resources:', '  limits:', '    cpu: 0.1'], ['resource-limit']],
  ['memory in bytes', ['resources:', '  limits:', '    memory: "500"'], ['resource-limit']],
  [
    'a request above its limit',
    ['resources:', '  limits:', '    cpu: 500m', '  requests:', '    cpu: "1"'],
    ['resource-request'],
  ],
];

describe('what is built', () => {
  const cases = TABLE.map(
    ([what, spec, codes, type]) => [what, codes, specText(spec, type)] as const,
  );

  it.each(cases)('%s', (_, codes, text) => {
    expect(codesOf(check(text)).toSorted()).toEqual(codes.toSorted());
  });
});

it.each([
  ['30s', ['timeout-range']],
  ['59s', ['timeout-range']],
  ['1m', []],
  ['1h 30m', []],
  ['1w', []],
  ['8d', ['timeout-range']],
  ['<+input>', []],
])('a timeout of %s', (timeout, codes) => {
  expect(codesOf(check(exampleText(`timeout: ${timeout}`)))).toEqual(codes);
});

it('never tells a secret that it found', () => {
  const secret = 'AKIAIOSFODNN7EXAMPLE';
  const problems = check(specText(['buildArgs:', `  ID: ${secret}`, `  MY_TOKEN: ${secret}`]));
  const told = problems.map(({ message, fixes }) => [message, fixes.map(({ title }) => title)]);
  expect(problems).toHaveLength(2);
  expect(JSON.stringify(told)).not.toContain(secret);
});

describe('a fix', () => {
  it.each<[what: string, spec: readonly string[], mended: readonly string[]]>([
    [
      'keeps a secret out of the text',
      ['labels:', '  MY_TOKEN: hunter22x'],
      ['labels:', '  MY_TOKEN: <+secrets.getValue("my_token")>'],
    ],
    ['names the Dockerfile', ['dockerfile: a/b/'], ['dockerfile: a/b/Dockerfile']],
    ['names the Dockerfile of the root', ['dockerfile: .'], ['dockerfile: Dockerfile']],
    ['turns backslashes', ["context: 'a\\b'"], ["context: 'a/b'"]],
    [
      'keeps the first connector',
      ['baseImageConnectorRefs:', '  - a', '  - b'],
      ['baseImageConnectorRefs:', '  - a'],
    ],
    [
      'divides build arguments by semicolons',
      ['buildArgs:', '  A: b,c', '  D: e'],
      [
        'buildArgs:',
        '  A: b,c',
        '  D: e',
        'envVariables:',
        '  PLUGIN_MULTIPLE_BUILD_ARGS: "true"',
        '  PLUGIN_BUILD_ARGS_NEW: A=b,c;D=e',
      ],
    ],
    [
      'keeps the variables that are there',
      ['buildArgs: {A: "b,c"}', 'envVariables:', '  PLUGIN_FORCE: "true"'],
      [
        'buildArgs: {A: "b,c"}',
        'envVariables:',
        '  PLUGIN_FORCE: "true"',
        '  PLUGIN_MULTIPLE_BUILD_ARGS: "true"',
        '  PLUGIN_BUILD_ARGS_NEW: A=b,c',
      ],
    ],
  ])('%s', (_, spec, mended) => {
    const text = specText(['tags: [v1]', ...spec]);
    const [fix] = check(text).flatMap(({ fixes }) => fixes);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(specText(['tags: [v1]', ...mended]));
  });
});

describe('a step for GCR', () => {
  const gcr = (spec: readonly string[]) => specText([...spec, 'tags: [v1]'], 'BuildAndPushGCR');

  it.each([
    ['gcr.io', 'us-docker.pkg.dev'],
    ['us.gcr.io', 'us-docker.pkg.dev'],
    ['eu.gcr.io', 'europe-docker.pkg.dev'],
    ['asia.gcr.io', 'asia-docker.pkg.dev'],
  ])('on %s moves to %s and keeps the rest', (host, to) => {
    const rest = ['projectID: my-project', 'target: runtime # the small one', 'optimize: true'];
    const text = gcr([`host: ${host}`, 'imageName: team/app', ...rest]);
    const [fix] = check(text).flatMap(({ fixes }) => fixes);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(
      specText(
        [`host: ${to}`, `imageName: ${host}/team/app`, ...rest, 'tags: [v1]'],
        'BuildAndPushGAR',
      ),
    );
  });

  it.each([
    ['whose host is asked', ['host: <+input>']],
    ['with a cache of its own host', ['remoteCacheImage: gcr.io/my-project/cache']],
  ])('%s is not moved', (_, spec) => {
    expect(check(gcr(spec)).flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});

it.each(['a-', '-eyJ', 'a://', '/'])('is not held up by %s ten thousand times', (part) => {
  const spec = ['buildArgs:', `  A: x${part.repeat(10_000)}x`];
  expect(codesOf(check(specText(spec)))).toEqual([]);
});

it('is not held up by a timeout of ten thousand digits', () => {
  expect(codesOf(check(exampleText(`timeout: ${'1'.repeat(10_000)}`)))).not.toContain(
    'timeout-range',
  );
});

describe('a layer cache of buildx', () => {
  it.each<readonly [what: string, line: string]>([
    ['the name of an image', 'cacheFrom: [team/app:cache]'],
    ['a registry', 'cacheTo: type=registry,ref=team/app:cache,mode=max'],
    ['a bucket and GitHub', 'cacheFrom: ["type=s3,region=eu-west-1,bucket=layers", type=gha]'],
    ['the image itself', 'cacheTo: type=inline'],
    ['an expression', 'cacheTo: type=<+pipeline.variables.type>'],
  ])('may be %s', (_, line) => {
    expect(check(specText(['caching: true', line]), 'harness-cloud')).toEqual([]);
  });

  it.each<readonly [what: string, line: string, said: string]>([
    ['of an unknown type', 'cacheTo: type=registy,ref=a/b', 'Did you mean registry?'],
    ['of no type', 'cacheTo: ref=a/b,mode=max', 'names no storage'],
    ['without its name', 'cacheFrom: [type=registry]', 'registry needs ref.'],
    ['without its folder', 'cacheTo: type=local,src=a', 'local needs dest.'],
    ['in the image that is to be built', 'cacheFrom: [type=inline]', 'is no source'],
  ])('is told %s', (_, line, said) => {
    const found = check(specText(['caching: true', line]), 'harness-cloud');
    expect(found).toMatchObject([{ code: 'cache-source', severity: 'warning' }]);
    expect(found[0]?.message).toContain(said);
  });
});
