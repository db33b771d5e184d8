import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebasesSchema, type Run } from '#core';
import { programEnvironment } from '../../src/server/engines/environment.ts';
import { createEngines } from '../../src/server/engines/index.ts';
import { capture } from '../../src/server/process.ts';
import { processesWith } from './processes.ts';
import { createWorld, runRequest, type World, WRONG_PASSWORD } from './world.ts';

/** With chroot isolation buildah 1.28 may lose what a RUN prints in its last moments, on a busy machine. */
const SETTLE = 'sleep 1';

/** One codebase for the whole suite; every case is a stage or a Dockerfile of it. */
const FILES = {
  Dockerfile: `FROM docker.io/library/busybox:1 AS tools
ARG GREETING=none
RUN echo "greeting is $GREETING" && echo "$GREETING" > /greeting && ${SETTLE}

FROM tools AS checked
ENV STAGE=checked

FROM tools
ENV STAGE=last
`,
  'short-name.dockerfile': 'FROM busybox:1\n',
  'failing.dockerfile': `FROM docker.io/library/busybox:1\nRUN echo before && ${SETTLE} && exit 7\n`,
  'sleeping.dockerfile':
    'FROM docker.io/library/busybox:1\nRUN echo asleep && sleep 86431 && echo awake\n',
  'no-base.dockerfile': 'FROM docker.io/library/nowhere:1\n',
  'unknown-host.dockerfile': 'FROM registry.unknown.invalid/base:1\n',
  'copying.dockerfile': 'FROM docker.io/library/busybox:1\nCOPY absent.txt /\n',
  'broken.dockerfile': 'FROM docker.io/library/busybox:1\nFROB the image\n',
  'noisy.dockerfile': `FROM docker.io/library/busybox:1\nRUN i=0; while [ $i -lt 30000 ]; do echo "line $i"; i=$((i+1)); done; ${SETTLE}\n`,
  'telling.dockerfile': `FROM docker.io/library/busybox:1\nCOPY secret.txt /\nRUN cat /secret.txt; base64 /secret.txt; ${SETTLE}\n`,
};

const env = programEnvironment(process.env, tmpdir(), tmpdir());
const statuses = await createEngines({ env, accountEnv: {}, certDir: null }, tmpdir()).statuses();
const available = statuses.filter((status) => status.available).map(({ engine }) => engine);

type Server = Awaited<ReturnType<World['serve']>>;

let world: World;
let server: Server;
let codebase: string;

beforeAll(async () => {
  world = await createWorld();
  const root = await world.codebase('app', {
    ...FILES,
    'secret.txt': world.registry.credentials.password,
  });
  server = await world.serve([root]);
  codebase = codebasesSchema.parse(JSON.parse((await server.client.ask('/api/codebases')).text))[0]
    ?.id as string;
});

afterAll(async () => {
  await server?.close();
  await world?.stop();
});

/** Runs to the end. */
async function runToEnd(request: Omit<Parameters<typeof runRequest>[0], 'codebase'>): Promise<Run> {
  const { id } = await server.client.start(runRequest({ codebase, ...request }));
  await server.client.follow(id);
  return server.client.run(id);
}

it('has at least one engine to show', () => {
  expect(available).not.toEqual([]);
});

it.each(statuses)('refuses or runs with $engine just as its own probe says', async (status) => {
  const request = runRequest({ codebase, engine: status.engine, tags: ['probe'] });
  const answer = await server.client.post('/api/runs', request);
  expect(answer.status).toBe(status.available ? 201 : 503);
  if (!status.available) {
    const error = server.client.errorIn(answer);
    expect(error).toMatchObject({ code: 'engine-unavailable', message: status.reason });
  }
});

// Engines that this machine lacks are refused, as the case above shows; there is nothing to run.
describe.each(available)('the engine %s', (engine) => {
  it('pushes every tag, and tells the digests that the registry has', async () => {
    const run = await runToEnd({
      engine,
      tags: ['<+pipeline.sequenceId>', 'latest'],
      values: { 'pipeline.sequenceId': '9' },
      spec: '  labels:\n    team: core\n    note: two words\n',
    });
    expect(run.failure).toBeNull();
    expect(run.state).toBe('pushed');
    expect(run.images.map((image) => image.reference)).toEqual([
      'docker.io/team/app:9',
      'docker.io/team/app:latest',
    ]);
    for (const image of run.images) {
      const stored = await world.registry.inspect(image.reference);
      expect(image).toMatchObject({ status: 'pushed', digest: stored?.digest });
      expect(stored?.labels).toMatchObject({ team: 'core', note: 'two words' });
      expect(stored?.env).toContain('STAGE=last');
    }
    expect(run.phases.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'resolve done',
      'build done',
      'push done',
      'push done',
    ]);
  });

  it('builds the target stage with the build arguments', async () => {
    const run = await runToEnd({
      engine,
      tags: ['checked'],
      spec: '  target: checked\n  buildArgs:\n    GREETING: a "quoted" $HOME\n',
    });
    expect(run.failure).toBeNull();
    const stored = await world.registry.inspect('docker.io/team/app:checked');
    expect(stored?.env).toContain('STAGE=checked');
    expect(await server.client.log(run.id)).toContain('greeting is a "quoted" $HOME');
  });

  it('takes a short name for one of Docker Hub', async () => {
    const run = await runToEnd({
      engine,
      tags: ['short'],
      spec: '  dockerfile: short-name.dockerfile\n',
    });
    expect(run.failure).toBeNull();
  });

  it('keeps every line of a long log, in order and numbered without gaps', async () => {
    const { id } = await server.client.start(
      runRequest({ codebase, engine, tags: ['noisy'], spec: '  dockerfile: noisy.dockerfile\n' }),
    );
    const events = await server.client.follow(id);
    const lines = events.flatMap(({ event }) => (event.type === 'log' ? event.lines : []));
    expect(lines.map((line) => line.number)).toEqual(lines.map((_, index) => index + 1));
    const said = lines.map((line) => line.text).filter((text) => /^line \d+$/.test(text));
    expect(said).toEqual(Array.from({ length: 30000 }, (_, index) => `line ${index}`));
    expect((await server.client.run(id)).logLines).toBe(lines.length);
  });

  const failures = [
    ['a RUN that fails', 'failing', 'instruction-failed', /exit code 7/],
    ['a base image that does not exist', 'no-base', 'base-image-missing', /does not exist/],
    ['a registry that can not be reached', 'unknown-host', 'registry-certificate', /certificate/],
    ['a file that is not in the build context', 'copying', 'file-missing', /build context/],
    ['a Dockerfile with an unknown instruction', 'broken', 'dockerfile-invalid', /understood/],
  ] as const;

  it.each(failures)('explains %s', async (_, dockerfile, code, message) => {
    const run = await runToEnd({
      engine,
      tags: ['no'],
      spec: `  dockerfile: ${dockerfile}.dockerfile\n`,
    });
    expect(run.state, await server.client.log(run.id)).toBe('failed');
    expect(run.failure, await server.client.log(run.id)).toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(run.images).toMatchObject([{ status: 'not-pushed', digest: null }]);
    expect(run.phases.map(({ status }) => status)).toEqual(['done', 'failed', 'skipped']);
    expect(await world.registry.inspect('docker.io/team/app:no')).toBeNull();
  });

  it('explains a stage that the Dockerfile does not have', async () => {
    const run = await runToEnd({ engine, tags: ['no'], spec: '  target: absent\n' });
    expect(run.failure, await server.client.log(run.id)).toMatchObject({ code: 'stage-missing' });
  });

  it('explains a push that the registry refuses, and keeps the raw log', async () => {
    const run = await runToEnd({ engine, tags: ['no'], connector: 'account.wrong' });
    expect(run.failure, await server.client.log(run.id)).toMatchObject({
      code: 'registry-login',
      message: 'The registry refused the push: it does not accept the credentials.',
    });
    expect(run.images).toMatchObject([{ status: 'failed', digest: null }]);
    expect(await server.client.log(run.id)).toMatch(/unauthorized|authentication required/);
    expect(await server.client.log(run.id)).not.toContain(WRONG_PASSWORD);
  });

  it('cancels a build, and nothing of it goes on', async () => {
    const { id } = await server.client.start(
      runRequest({ codebase, engine, tags: ['no'], spec: '  dockerfile: sleeping.dockerfile\n' }),
    );
    await server.client.follow(
      id,
      (event) => event.type === 'log' && event.lines.some((line) => line.text === 'asleep'),
    );
    expect(await processesWith('86431')).not.toEqual([]);
    const run = await server.client.cancel(id);
    expect(run).toMatchObject({ state: 'cancelled', failure: null });
    expect(run.phases.map(({ status }) => status)).toEqual(['done', 'stopped', 'skipped']);
    expect(await processesWith('86431')).toEqual([]);
    expect(await server.client.cancel(id)).toEqual(run);
  });

  it('shows dots where a build prints the password, plain or in base64', async () => {
    const run = await runToEnd({
      engine,
      tags: ['telling'],
      spec: '  dockerfile: telling.dockerfile\n',
    });
    expect(run.failure).toBeNull();
    const log = await server.client.log(run.id);
    const { password } = world.registry.credentials;
    expect(log).toContain('••••');
    expect(log).not.toContain(password);
    expect(log).not.toContain(Buffer.from(password).toString('base64'));
  });
});

it('leaves no login behind, and nothing of it in the data folder', async () => {
  expect(await readdir(join(world.dataDir, 'temporary'))).toEqual(['home']);
});

it.runIf(available.includes('buildah'))(
  'keeps what was pulled, and nothing that was built',
  async () => {
    const store = join(world.dataDir, 'buildah/storage.conf');
    const words = ['buildah', 'images', '--all', '--format', '{{.Name}}:{{.Tag}}'];
    const { stdout } = await capture(words, { ...env, CONTAINERS_STORAGE_CONF: store });
    expect(stdout.split('\n')).toEqual(['docker.io/library/busybox:1']);
  },
);
