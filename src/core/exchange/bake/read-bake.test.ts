import { describe, expect, it } from 'vitest';
import { readBakeFile } from './read-bake.ts';

function read(source: string | Readonly<Record<string, unknown>>) {
  const result = readBakeFile(typeof source === 'string' ? source : JSON.stringify(source));
  return result.ok
    ? { builds: result.builds, notes: result.notes.map(({ subject }) => subject) }
    : { failure: result.message };
}

function target(settings: Readonly<Record<string, unknown>>, rest = {}) {
  return read({ ...rest, target: { a: { tags: ['t/a:1'], ...settings } } });
}

describe('a target', () => {
  it.each([
    [
      { 'cache-from': [{ type: 'registry', ref: 't/c' }, 't/d'] },
      { cacheFrom: ['type=registry,ref=t/c', 't/d'] },
    ],
    [{ 'cache-to': [{ type: 'inline' }] }, { cacheTo: 'type=inline' }],
    [{ args: { A: '1', B: null } }, { buildArgs: [{ name: 'A', value: '1' }] }],
    [
      { 'extra-hosts': { h: '10.0.0.1' } },
      { flags: [{ name: 'PLUGIN_ADD_HOST', value: 'h:10.0.0.1' }] },
    ],
    [{ labels: { a: '1', b: null } }, { labels: [{ name: 'a', value: '1' }] }],
    [{ args: { A: `$\${X} %%{y}` } }, { buildArgs: [{ name: 'A', value: `\${X} %{y}` }] }],
    [
      { context: 'api', dockerfile: '../D' },
      { context: 'api', dockerfile: 'D' },
    ],
  ])('%j', (settings, build) => {
    expect(target(settings).builds?.[0]).toMatchObject(build);
  });

  it.each([
    [{ context: 'https://github.com/t/a.git' }, 'a: context https://github.com/t/a.git'],
    [{ 'cache-to': ['x', 'y'] }, 'a: cache-to y'],
    [{ platforms: ['linux/amd64', 'linux/arm64'] }, 'a: platforms'],
    [{ odd: 1 }, 'a: odd'],
    [{ inherits: ['nope'] }, 'inherits nope'],
    [{ args: { A: `\${upper("x")}` } }, `\${upper("x")}`],
    [{ args: { A: `\${UNSET}` } }, `\${UNSET}`],
  ])('%j is told of', (settings, subject) => {
    expect(target(settings).notes).toEqual([subject]);
  });

  it('has its variables filled in', () => {
    const variable = { REG: { default: 'ghcr.io' }, TAG: { default: 'v1' } };
    const { builds } = target({ tags: [`\${REG}/t/a:\${TAG}-\${UNSET}`] }, { variable });
    expect(builds?.[0]?.references).toEqual(['ghcr.io/t/a:v1-<+pipeline.variables.UNSET>']);
  });

  it('with a matrix is one for each round', () => {
    const matrix = { x: ['1', '2'], y: [{ k: 'b' }] };
    const { builds } = target({ name: `a-\${x}-\${y.k}`, matrix, tags: [`t/a:\${x}`] });
    expect(builds?.map(({ name, references }) => [name, ...references])).toEqual([
      ['a-1-b', 't/a:1'],
      ['a-2-b', 't/a:2'],
    ]);
  });

  it('without an image is told of, unless another one inherits it', () => {
    const file = { target: { base: {}, a: { inherits: ['base'], tags: ['t/a'] }, lost: {} } };
    expect(read(file).notes).toEqual(['lost']);
  });
});

it.each([
  [
    'JSON',
    (values: string) =>
      `{"target": {"m": {"matrix": {"x": ${values}, "y": ["1", "2"]}, "tags": ["t/m:\${x}\${y}"]}}}`,
  ],
  [
    'HCL',
    (values: string) =>
      `target "m" {\n  matrix = {x = ${values}, y = ["1", "2"]}\n  tags = ["t/m:\${x}\${y}"]\n}\n`,
  ],
])('a matrix of more targets than are taken is told of: %s', (_, fileOf) => {
  const file = (count: number) => fileOf(JSON.stringify(Array.from({ length: count }, String)));
  const all = readBakeFile(file(50));
  expect(all.ok && [all.builds.length, all.notes]).toEqual([100, []]);
  const cut = readBakeFile(file(75));
  const message = 'It makes 150 targets. Only the first 100 are taken.';
  expect(cut.ok && [cut.builds.length, cut.notes]).toEqual([
    100,
    [{ subject: 'matrix of m', message }],
  ]);
});

describe('what bake builds by itself', () => {
  const targets = {
    a: { tags: ['t/a'] },
    b: { tags: ['t/b'] },
    m: { matrix: { x: ['1', '2'] }, name: `m\${x}`, tags: [`t/m:\${x}`] },
  };
  it.each<[groups: Readonly<Record<string, readonly string[]>>, told: readonly string[]]>([
    [{}, []],
    [{ other: ['a'] }, []],
    [{ default: ['a'] }, ['b', 'm1', 'm2']],
    [{ default: ['some', 'm'], some: ['b', 'default'] }, ['a']],
    [{ default: ['a', 'b', 'm1'] }, ['m2']],
  ])('with the groups %j the others are told: %j', (groups, told) => {
    const group = Object.fromEntries(
      Object.entries(groups).map(([name, members]) => [name, { targets: members }]),
    );
    const hcl = Object.entries(groups)
      .map(([name, members]) => `group "${name}" {\n  targets = ${JSON.stringify(members)}\n}\n`)
      .join('');
    const blocks =
      'target "a" {\n  tags = ["t/a"]\n}\ntarget "b" {\n  tags = ["t/b"]\n}\n' +
      `target "m" {\n  name = "m\${x}"\n  matrix = {x = ["1", "2"]}\n  tags = ["t/m:\${x}"]\n}\n`;
    expect(read({ group, target: targets }).notes).toEqual(told);
    expect(read(hcl + blocks).notes).toEqual(told);
  });
});

it('targets that inherit over many levels are read soon', () => {
  const target = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `t${at}`,
      { tags: ['t/a'], inherits: [`t${at + 1}`, `t${at + 1}`] },
    ]),
  );
  const start = performance.now();
  expect(read({ target }).builds).toHaveLength(60);
  expect(performance.now() - start).toBeLessThan(1000);
});

describe('a Compose file', () => {
  const compose = (build: string) =>
    read(`services:\n  web:\n    image: t/a\n    build: ${build}\n`);

  it.each([
    ['{context: ., args: ["A=1", B]}', { buildArgs: [{ name: 'A', value: '1' }] }, ['web: args.B']],
    ['{context: ., args: {A: 1, B: }}', { buildArgs: [{ name: 'A' }] }, ['web: args.B']],
    ['{context: ., labels: [a=b]}', { labels: [{ name: 'a', value: 'b' }] }, []],
    ['{context: ., extra_hosts: ["h:10.0.0.1"]}', { flags: [{ value: 'h:10.0.0.1' }] }, []],
    ['{context: ., odd: 1}', {}, ['web: odd']],
    [
      `{context: "\${DIR:-api}"}`,
      { context: 'api', dockerfile: 'api/Dockerfile' },
      [`\${DIR:-api}`],
    ],
    ['{context: $DIR}', { context: '<+pipeline.variables.DIR>' }, ['$DIR']],
  ])('%s', (build, expected, notes) => {
    const result = compose(build);
    expect(result.builds?.[0]).toMatchObject(expected);
    expect(result.notes).toEqual(notes);
  });

  it('tells of files that it includes', () => {
    const text = 'include: [b.yml]\nservices:\n  web: {build: ., image: t/a}\n';
    expect(read(text).notes).toEqual(['include']);
  });

  it('has services that extend others', () => {
    const text =
      'services:\n  base:\n    build: {context: api, target: t}\n  web:\n    extends: {service: base}\n' +
      '    image: t/a\n    build: {target: u}\n  far:\n    extends: {service: x, file: y.yml}\n    image: t/b\n    build: .\n';
    const { builds, notes } = read(text);
    expect(builds).toMatchObject([{ context: 'api', target: 'u' }, { context: '' }]);
    expect(notes).toEqual(['far: extends', 'base']);
  });

  it('has its secrets by the names of the file', () => {
    const text =
      'services:\n  web:\n    image: t/a\n    build: {context: ., secrets: [a, {source: b, target: c}]}\n' +
      'secrets:\n  a: {environment: A_TOKEN}\n  b: {file: ./b.txt}\n';
    expect(read(text).builds?.[0]).toMatchObject({
      variableSecrets: [{ name: 'a', value: 'A_TOKEN' }],
      fileSecrets: [{ name: 'c', value: 'b.txt' }],
    });
  });

  it('has its merge keys filled in', () => {
    const text =
      'x: &b\n  context: api\n  target: t\nservices:\n  web:\n    image: t/a\n    build:\n      <<: *b\n      target: u\n';
    expect(read(text).builds?.[0]).toMatchObject({ context: 'api', target: 'u' });
  });
});
