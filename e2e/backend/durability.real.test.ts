import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codebasesSchema, historySchema, type Run, type RunEvent } from '#core';
import { StartupError, startServer } from '../../src/server/main.ts';
import { createClient, type TestClient } from '../../src/server/testing/client.ts';
import { processesWith } from './processes.ts';
import { createWorld, runRequest, type World, WRONG_PASSWORD } from './world.ts';

const SERVE = fileURLToPath(new URL('../../src/server/testing/serve.ts', import.meta.url));
const BASE = 'FROM docker.io/library/busybox:1\n';

let world: World;
let root: string;

beforeAll(async () => {
  world = await createWorld();
  root = await world.codebase('app', {
    Dockerfile: `${BASE}RUN echo built\n`,
    'sleeping.dockerfile': `${BASE}RUN echo asleep && sleep 86432\n`,
  });
});

afterAll(() => world?.stop());

/** A server that is a process of its own, so that it can be killed. */
async function spawnServer(): Promise<{ child: ChildProcess; client: TestClient }> {
  const options = JSON.stringify({ ...world.options, codebases: [root] });
  const env = { ...world.environment };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn(process.execPath, [SERVE, options], { env, stdio: [...stdio] });
  const [line] = await once(child.stdout, 'data');
  return { child, client: createClient(String(line).trim()) };
}

async function requestsOf(client: TestClient) {
  const [codebase] = codebasesSchema.parse(JSON.parse((await client.ask('/api/codebases')).text));
  const base = { codebase: codebase?.id ?? '', engine: 'buildah' };
  return {
    quick: (tag: string) => runRequest({ ...base, tags: [tag] }),
    slow: () =>
      runRequest({ ...base, tags: ['slow'], spec: '  dockerfile: sleeping.dockerfile\n' }),
    refused: () => runRequest({ ...base, tags: ['no'], connector: 'account.wrong' }),
  };
}

const isAsleep = (event: RunEvent) =>
  event.type === 'log' && event.lines.some((line) => line.text === 'asleep');

async function historyOf(client: TestClient): Promise<readonly { id: string; state: string }[]> {
  return historySchema.parse(JSON.parse((await client.ask('/api/runs')).text)).runs;
}

it('keeps history, digests and logs when the server is killed, and marks what was open', async () => {
  const first = await spawnServer();
  const { quick, slow } = await requestsOf(first.client);
  const done: Run = await first.client.start(quick('kept'));
  await first.client.follow(done.id);
  const log = await first.client.log(done.id);
  const slowRequest = slow();
  const open = await first.client.start(slowRequest);
  const queued = await first.client.start(quick('queued'));
  await first.client.follow(open.id, isAsleep);
  expect(await processesWith('86432')).not.toEqual([]);

  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = await world.serve([root]);
  const { client } = second;

  expect(await processesWith('86432')).toEqual([]);
  expect(await client.run(done.id)).toMatchObject({ state: 'pushed' });
  expect((await client.run(done.id)).images[0]?.digest).toBe(
    (await world.registry.inspect('docker.io/team/app:kept'))?.digest,
  );
  expect(await client.log(done.id)).toBe(log);
  expect(await client.log(open.id)).toContain('asleep');
  for (const { id } of [open, queued]) {
    expect(await client.run(id)).toMatchObject({
      state: 'interrupted',
      failure: { code: 'server-stopped' },
    });
    expect((await client.follow(id)).at(-1)?.event.type).toBe('end');
  }
  expect((await historyOf(client)).map((run) => run.id)).toEqual([queued.id, open.id, done.id]);

  const again = await client.post('/api/runs', slowRequest);
  expect(again.status).toBe(200);
  expect(JSON.parse(again.text).run.id).toBe(open.id);
  expect(await historyOf(client)).toHaveLength(3);
  await second.close();
});

it('marks a run as interrupted when the server is stopped in order', async () => {
  const first = await world.serve([root]);
  const run = await first.client.start((await requestsOf(first.client)).slow());
  await first.client.follow(run.id, isAsleep);
  const follower = first.client.follow(run.id).catch(() => 'cut off');
  await first.close();
  expect(await follower).toBeDefined();
  expect(await processesWith('86432')).toEqual([]);
  const second = await world.serve([root]);
  expect(await second.client.run(run.id)).toMatchObject({ state: 'interrupted' });
  await second.close();
});

it('gives the data folder to one server only, and says so', async () => {
  const { child } = await spawnServer();
  const second = startServer({ ...world.options, codebases: [root] }, world.environment);
  await expect(second).rejects.toThrow(StartupError);
  await expect(second).rejects.toThrow(/Another Waybill server uses the data folder/);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await world.serve([root])).close();
});

it('goes on with the events after the last one that a client has', async () => {
  const { client, close } = await world.serve([root]);
  const { id } = await client.start((await requestsOf(client)).quick('resumed'));
  const begin = await client.follow(id, (event) => event.type === 'phase');
  const after = begin.at(-1)?.id ?? 0;
  const rest = await client.follow(id, undefined, after);
  const whole = await client.follow(id);
  expect([...begin, ...rest]).toEqual(whole);
  expect(whole.map((event) => event.id)).toEqual(whole.map((_, index) => index + 1));
  const nothing = await client.ask(`/api/runs/${id}/events`, {
    headers: { 'last-event-id': String(whole.length) },
  });
  expect(nothing.status).toBe(204);
  await close();
});

it('starts one run for one key, however often and however fast it is sent', async () => {
  const { client, close } = await world.serve([root]);
  const request = (await requestsOf(client)).quick('once');
  const answers = await Promise.all([1, 2, 3, 4].map(() => client.post('/api/runs', request)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 201]);
  expect(new Set(answers.map(({ text }) => JSON.parse(text).run.id)).size).toBe(1);
  const other = await client.post('/api/runs', { ...request, infrastructure: 'vm' });
  expect(client.errorIn(other)).toMatchObject({ code: 'idempotency-conflict' });
  await close();
});

it('runs one at a time, and cancels a waiting run without starting it', async () => {
  const { client, close } = await world.serve([root]);
  const { slow, quick } = await requestsOf(client);
  const running = await client.start(slow());
  const waiting = await client.start(quick('never'));
  await client.follow(running.id, isAsleep);
  expect(await client.run(waiting.id)).toMatchObject({ state: 'queued' });
  expect(await client.cancel(waiting.id)).toMatchObject({ state: 'cancelled', startedAt: null });
  expect(await client.cancel(running.id)).toMatchObject({ state: 'cancelled' });
  expect(await world.registry.inspect('docker.io/team/app:never')).toBeNull();
  await close();
});

it('has no password in any answer, event, row, log line or file', async () => {
  const { client, close } = await world.serve([root]);
  const { quick, refused } = await requestsOf(client);
  const texts: string[] = [];
  for (const request of [quick('canary'), refused()]) {
    const { id } = await client.start(request);
    await client.follow(id);
    for (const path of [`/api/runs/${id}`, `/api/runs/${id}/events`, `/api/runs/${id}/log`]) {
      texts.push((await client.ask(path)).text);
    }
  }
  for (const path of ['/api/health', '/api/connectors', '/api/codebases', '/api/runs']) {
    texts.push((await client.ask(path)).text);
  }
  await close();
  const files = await readdir(world.dataDir, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    texts.push(await readFile(`${file.parentPath}/${file.name}`, 'latin1'));
  }
  for (const password of [world.registry.credentials.password, WRONG_PASSWORD]) {
    for (const form of [password, btoa(password), btoa(`robot:${password}`)]) {
      expect(texts.filter((text) => text.includes(form))).toEqual([]);
    }
  }
});
