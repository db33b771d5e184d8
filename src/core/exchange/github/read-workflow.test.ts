import { describe, expect, it } from 'vitest';
import { readGithubWorkflow } from './read-workflow.ts';

/** A workflow that builds once, with the inputs of both actions as YAML lines. */
function workflow(metadata: string, inputs: string): string {
  const lines = (text: string) => text.split('\n').map((line) => `          ${line}`);
  return [
    'jobs:',
    '  image:',
    '    steps:',
    '      - id: meta',
    '        uses: docker/metadata-action@v5',
    '        with:',
    '          images: t/a',
    ...lines(metadata),
    '      - uses: docker/build-push-action@v6',
    '        with:',
    `          tags: \${{ steps.meta.outputs.tags }}`,
    ...lines(inputs),
  ].join('\n');
}

function read(text: string) {
  const result = readGithubWorkflow(text);
  if (!result.ok) {
    return { failure: result.message };
  }
  const [build] = result.builds;
  return { build, notes: result.notes.map(({ subject }) => subject) };
}

describe('tags of docker/metadata-action', () => {
  const VERSION = '<+codebase.tag.replaceFirst("^v", "")>';
  it.each([
    ['type=semver,pattern={{version}}', VERSION],
    ['type=semver,pattern=v{{major}}', `v${VERSION.slice(0, -1)}.split("\\\\.")[0]>`],
    ['type=semver,pattern={{major}}.{{minor}},value=v1.2.3', '1.2'],
    [
      `type=semver,pattern={{version}},value=\${{ inputs.v }}`,
      '<+pipeline.variables.v.replaceFirst("^v", "")>',
    ],
    [
      'type=sha,prefix={{branch}}-',
      '<+codebase.branch.replace("/", "-")>-<+codebase.shortCommitSha>',
    ],
    [`type=raw,value=x,enable=\${{ startsWith(github.ref, 'a') }}`, 'x'],
    ['type=schedule', 'nightly'],
    ["type=schedule,pattern=n-{{date 'YYYYMMDD'}}", 'n-<+pipeline.variables.date>'],
    ['type=edge', 'edge'],
    ['type=match,pattern=v(.*),group=1', '<+pipeline.variables.tag_match>'],
    [
      `type=raw,value=\${{ github.head_ref || github.ref_name }}`,
      '<+codebase.sourceBranch ?: codebase.branch>',
    ],
  ])('%s', (line, tag) => {
    const { build } = read(workflow(`tags: ${JSON.stringify(line)}`, 'push: true'));
    expect(build?.references).toEqual([`t/a:${tag}`]);
  });

  it.each([
    ['type=semver,pattern={{version}}', 'flavor: latest=auto'],
    [`type=raw,value=x,enable=\${{ inputs.x }}`, `type=raw,value=x,enable=\${{ inputs.x }}`],
    ["type=raw,value={{date 'X'}}", '{{date}}'],
    ["type=sha,prefix={{date 'X'}}-", '{{date}}'],
    ['type=schedule', 'type=schedule'],
    ['type=edge,branch=main', 'type=edge,branch=main'],
    ['type=match,pattern=(.*)', 'type=match,pattern=(.*)'],
  ])('%s tells of %s', (line, subject) => {
    expect(read(workflow(`tags: ${JSON.stringify(line)}`, 'push: true')).notes).toEqual([subject]);
  });

  it('latest gets the ends of a flavor only where that says so', () => {
    const flavor = (end: string) =>
      `tags: type=sha,prefix=\nflavor: |\n  latest=true\n  prefix=p-${end}`;
    const latest = (end: string) => read(workflow(flavor(end), 'push: true')).build?.references[1];
    expect(latest('')).toBe('t/a:latest');
    expect(latest(',onlatest=true')).toBe('t/a:p-latest');
  });
});

it('a type’s own prefix goes before that of the flavor', () => {
  const metadata = 'flavor: prefix=p-\ntags: |\n  type=sha\n  v1';
  expect(read(workflow(metadata, 'push: true')).build?.references).toEqual([
    't/a:sha-<+codebase.shortCommitSha>',
    't/a:p-v1',
  ]);
});

it.each([
  [`\${{ env.DOCKER_METADATA_OUTPUT_TAGS }}`, ['t/a:v1']],
  [`t/b:\${{ steps.meta.outputs.version }}`, ['t/b:v1']],
  [`'"t/b:1"'`, ['t/b:1']],
])('tags: %s', (tags, references) => {
  const text = workflow('tags: v1', 'push: true').replace(/(?<=tags: )\$\{\{ steps.*/, tags);
  expect(read(text).build?.references).toEqual(references);
});

it('version 1 of the action took the parts of a reference apart', () => {
  const inputs = '{registry: ghcr.io, repository: t/a, tags: "1,2"}';
  const text = `steps:\n- uses: docker/build-push-action@v1\n  with: ${inputs}\n`;
  expect(read(text).build).toMatchObject({
    references: ['ghcr.io/t/a:1', 'ghcr.io/t/a:2'],
    flags: [],
  });
});

it('an image on a condition is told of', () => {
  const text = workflow('tags: v1', 'push: true').replace(
    'images: t/a',
    `images: name=t/a,enable=\${{ inputs.x }}`,
  );
  expect(read(text).notes).toEqual([`name=t/a,enable=\${{ inputs.x }}`]);
});

describe('inputs of docker/build-push-action', () => {
  it.each([
    ['context: ./api', { context: 'api', dockerfile: 'api/Dockerfile' }],
    ['context: .', { context: '', dockerfile: '' }],
    ['context: "{{defaultContext}}:api"', { context: 'api', dockerfile: 'api/Dockerfile' }],
    ['context: api\nfile: ./x/Dockerfile', { context: 'api', dockerfile: 'x/Dockerfile' }],
    ['outputs: type=image,push=true', { flags: [] }],
    ['push: false', { flags: [{ name: 'PLUGIN_NO_PUSH', value: 'true' }] }],
  ])('%j', (inputs, build) => {
    expect(read(workflow('tags: v1', inputs)).build).toMatchObject(build);
  });

  it.each([
    ['ulimit: nofile=1', 'ulimit'],
    ['tag_with_ref: true', 'tag_with_ref'],
    ['odd: 1', 'odd'],
    ['cache-to: |\n  a\n  b', 'cache-to: b'],
  ])('%j is told of', (inputs, subject) => {
    expect(read(workflow('tags: v1', `push: true\n${inputs}`)).notes).toEqual([subject]);
  });

  it('nothing is said of what changes nothing', () => {
    const inputs = 'push: true\nload: true\npull: true\nbuilder: b\ngithub-token: t';
    expect(read(workflow('tags: v1', inputs)).notes).toEqual([]);
  });
});

it('a composite action is read too', () => {
  const text =
    'runs:\n  steps:\n    - uses: docker/build-push-action@v6\n      with: {push: true, tags: t/a:1}';
  expect(read(text).build?.references).toEqual(['t/a:1']);
});

it('a shell step that builds is read with the variables and the folder of the workflow', () => {
  const text = [
    'env: {REGISTRY: ghcr.io/t}',
    'defaults: {run: {working-directory: api}}',
    'jobs:',
    '  a:',
    '    if: github.ref_protected',
    '    strategy: {matrix: {v: [1, 2]}}',
    '    steps:',
    '      - name: Build it',
    '        timeout-minutes: 5',
    `        env: {TAG: "\${{ github.sha }}"}`,
    '        run: |',
    '          docker build -t $REGISTRY/a:$TAG .',
    '          docker push $REGISTRY/a:$TAG',
  ].join('\n');
  const { build, notes } = read(text);
  expect(build).toMatchObject({
    name: 'Build it',
    references: ['ghcr.io/t/a:<+codebase.commitSha>'],
    context: 'api',
  });
  expect(notes).toEqual(['timeout-minutes', 'if: github.ref_protected', 'strategy: matrix']);
});

it('labels that the metadata step is given go along', () => {
  const metadata = `tags: v1\nlabels: |\n  team=\${{ github.actor }}`;
  const inputs = `push: true\nlabels: \${{ steps.meta.outputs.labels }}`;
  expect(read(workflow(metadata, inputs)).build?.labels).toEqual([
    { name: 'team', value: '<+codebase.gitUserId>' },
  ]);
});

it.each([
  [`secrets: |\n  npm=\${{ secrets.NPM }}`, [{ name: 'npm', value: 'npm' }], 'secrets: npm'],
  ['secret-envs: npm=TOKEN', [{ name: 'npm', value: 'TOKEN' }], undefined],
  ['build-args: TOKEN', [], 'build-args: TOKEN'],
])('%j becomes secrets %j and tells of %s', (inputs, secrets, subject) => {
  const { build, notes } = read(workflow('tags: v1', `push: true\n${inputs}`));
  expect(build?.variableSecrets).toEqual(secrets);
  expect(notes?.at(-1)).toBe(subject);
});

it('other ways to build are told of', () => {
  const text =
    'jobs:\n  a:\n    steps:\n    - uses: docker/bake-action@v5\n  b:\n    uses: o/r/w.yml@v1\n';
  const { failure } = read(text);
  expect(failure).toContain('docker/bake-action: Give the bake file instead.');
  expect(failure).toContain('uses: o/r/w.yml@v1: Give this workflow instead');
});
