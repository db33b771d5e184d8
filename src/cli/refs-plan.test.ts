import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shellCommand } from '#core';
import { runWaybill } from './testing/run-waybill.ts';

const SHOP = '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/shop';

describe('waybill refs', () => {
  it('gives the reference of every tag, resolved from sample values', async () => {
    const args = ['refs', 'release.yaml', '--values', 'values.yaml', '--format', 'json'];
    const { stdout, exitCode } = await runWaybill(args);
    expect(exitCode).toBe(0);
    const bare = { unresolved: [], problems: [] };
    expect(JSON.parse(stdout)).toEqual([
      { step: 'push_shop', tag: '<+pipeline.sequenceId>', reference: `${SHOP}:9`, ...bare },
      { step: 'push_shop', tag: '1.10', reference: `${SHOP}:1.10`, ...bare },
      {
        step: 'push_docs',
        tag: 'v1',
        reference: 'docker.io/shop/docs:v1',
        ...bare,
      },
    ]);
  });

  it('says which expressions have no value', async () => {
    const args = ['refs', 'release.yaml', '--step', 'push_shop', '--format', 'json'];
    const { stdout } = await runWaybill(args);
    expect(JSON.parse(stdout)[0]).toMatchObject({
      reference: null,
      unresolved: ['<+pipeline.sequenceId>'],
    });
  });

  it.each([
    ['paths with dots', 'pipeline.sequenceId: 1.10\n'],
    ['maps in maps', '{"pipeline": {"sequenceId": "1.10"}}'],
  ])('takes sample values as typed, from %s', async (_, input) => {
    const args = ['refs', 'release.yaml', '--step', '#1', '--values', '-', '--format', 'json'];
    const { stdout } = await runWaybill(args, { input });
    expect(JSON.parse(stdout)[0].reference).toBe(`${SHOP}:1.10`);
  });
});

describe('waybill refs --diff', () => {
  const BEFORE = fileURLToPath(new URL('./fixtures/release.yaml', import.meta.url));
  const AFTER = readFileSync(BEFORE, 'utf8')
    .replace('1.10', '1.11')
    .replace('shop/docs', 'shop/pages');
  const DIFF = ['refs', '--diff', 'release.yaml', '-'];

  it('tells the references that change', async () => {
    const { stdout, exitCode } = await runWaybill(DIFF, { input: AFTER });
    expect({ stdout, exitCode }).toEqual({
      exitCode: 0,
      stdout: [
        `- push_shop\timage\t${SHOP}:1.10`,
        `+ push_shop\timage\t${SHOP}:1.11`,
        '- push_docs\timage\tdocker.io/shop/docs:v1',
        '+ push_docs\timage\tdocker.io/shop/pages:v1\n',
      ].join('\n'),
    });
  });

  it('gives them as JSON', async () => {
    const { stdout } = await runWaybill([...DIFF, '--format', 'json'], { input: AFTER });
    expect(JSON.parse(stdout)[0]).toEqual({
      step: 'push_shop',
      before: `${SHOP}:1.10`,
      after: `${SHOP}:1.11`,
    });
  });

  it('says so when none does', async () => {
    const result = await runWaybill(['refs', '--diff', 'release.yaml', 'release.yaml']);
    expect(result).toEqual({ stdout: '', stderr: 'No reference changes.\n', exitCode: 0 });
  });

  it.each([
    [['refs', '--diff', 'release.yaml'], '--diff needs two files'],
    [['refs', 'release.yaml', 'twins.yaml'], '--diff needs two files'],
    [['refs', '--diff', '-', '-'], 'Standard input can be one of the two files only.'],
    [[...DIFF, '--step', '#1'], 'leave --step out'],
    [['refs', '--diff', 'release.yaml', 'no-such.yaml'], 'there is no such file'],
  ])('%j can not run', async (args, message) => {
    const result = await runWaybill(args, { input: AFTER });
    expect(result).toMatchObject({ stdout: '', exitCode: 2 });
    expect(result.stderr).toContain(message);
  });
});

describe('waybill plan', () => {
  const PLAN = ['plan', 'release.yaml', '--step', 'push_shop', '--values', 'values.yaml'];

  it('gives commands and references as JSON', async () => {
    const args = [...PLAN, '--infrastructure', 'local', '--engine', 'buildah', '--format', 'json'];
    const plan = JSON.parse((await runWaybill(args)).stdout);
    expect(plan).toMatchObject({ engine: 'buildah', plugin: null, manifest: null, ignored: [] });
    expect(plan.steps[0]).toMatchObject({
      argv: expect.arrayContaining(['buildah', `${SHOP}:9`]),
      env: {},
      why: expect.any(String),
    });
    expect(plan.references[0]).toMatchObject({ step: 'push_shop', reference: `${SHOP}:9` });
  });

  it('chooses the engine of the infrastructure', async () => {
    const args = [...PLAN, '--infrastructure', 'kubernetes', '--format', 'json'];
    expect(JSON.parse((await runWaybill(args)).stdout).engine).toBe('kaniko');
  });

  it('gives the Kubernetes Job', async () => {
    const args = [...PLAN, '--infrastructure', 'kubernetes', '--engine', 'kubernetes'];
    const json = JSON.parse((await runWaybill([...args, '--format', 'json'])).stdout);
    expect(json.manifest).toMatchObject({ apiVersion: 'batch/v1', kind: 'Job' });
    const shell = await runWaybill([...args, '--format', 'shell']);
    expect(shell.stdout).toContain("kubectl create -f - <<'EOF'\napiVersion: batch/v1\n");
    const manifest = await runWaybill([...PLAN, '--format', 'manifest']);
    expect(manifest.stdout).toMatch(/^apiVersion: batch\/v1\nkind: Job\n/m);
  });

  it('tells what the plugin gets, and says of secrets where they come from', async () => {
    const { stdout } = await runWaybill([...PLAN, '--infrastructure', 'vm', '--format', 'json']);
    const { plugin, environment, steps } = JSON.parse(stdout);
    expect(plugin).toBe('drone-ecr');
    expect(environment).toContainEqual(
      expect.objectContaining({ name: 'PLUGIN_REPO', value: 'team/shop', key: 'spec.imageName' }),
    );
    expect(environment).toContainEqual(
      expect.objectContaining({ name: 'PLUGIN_SECRET_KEY', value: null }),
    );
    expect(steps.map(({ argv }: { argv: string[] }) => argv[1])).toEqual([
      ...['login', 'version', 'info', 'build'],
      ...['tag', 'push', 'tag', 'push'],
    ]);
    const text = (await runWaybill([...PLAN, '--infrastructure', 'vm'])).stdout;
    expect(text).toContain(
      `printf '%s' "$DOCKER_PASSWORD" | docker login -u AWS --password-stdin `,
    );
  });

  it('gives a bake file', async () => {
    const { stdout } = await runWaybill([...PLAN, '--format', 'bake']);
    expect(JSON.parse(stdout).target.push_shop.tags[0]).toBe(`${SHOP}:9`);
  });

  it('prints commands that a shell reads back', async () => {
    const args = [...PLAN, '--infrastructure', 'vm', '--engine', 'buildah', '--format', 'shell'];
    expect((await runWaybill(args)).stdout).toContain(`\nbuildah push \\\n  ${SHOP}:9\n`);
    const word = (text: string) => ({ text, key: null, resolved: false, why: '' });
    const odd = shellCommand({
      program: 'a=b',
      args: [word("it's"), word('$HOME'), word('')],
      env: { TOKEN: 'x y' },
      why: '',
      phase: 'build',
      reference: null,
    });
    expect(odd).toBe("TOKEN='x y' 'a=b' 'it'\\''s' '$HOME' ''");
  });

  it('shows what has no sample value as it is written, and tells it', async () => {
    const args = ['plan', 'release.yaml', '--step', 'push_shop', '--infrastructure', 'vm'];
    const result = await runWaybill([...args, '--engine', 'buildah', '--format', 'json']);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.stderr).toContain('spec.tags[0]: ');
    expect(JSON.parse(result.stdout).steps[0].argv.join(' ')).toContain(':<+');
  });

  it.each([
    [['refs', 'broken.yaml']],
    [['refs', '--diff', 'release.yaml', 'broken.yaml']],
    [['refs', '--diff', 'broken.yaml', 'release.yaml']],
  ])('%j says where a file does not parse, as its references may not be all', async (args) => {
    const result = await runWaybill(args);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('broken.yaml:8:21: The double quote');
  });

  it('refuses a step that does not parse and says where', async () => {
    const args = ['plan', 'broken.yaml', '--step', 'push', '--infrastructure', 'vm'];
    const result = await runWaybill(args);
    expect(result).toMatchObject({ stdout: '', exitCode: 1 });
    expect(result.stderr).toContain('double quote');
  });
});
