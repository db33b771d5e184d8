import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebasesSchema, ERRORS, LIMITS, ROUTES, routeAddress } from '#core';
import { type RunningServer, StartupError, startServer } from '../main.ts';
import { StoreError } from '../store/store-error.ts';
import { createClient, type TestClient } from '../testing/client.ts';
import { toHttpError } from './error-handler.ts';
import { explainListening } from './explain-listening.ts';
import { servesHost } from './guard.ts';

const STEP = `type: BuildAndPushDockerRegistry
name: Build
identifier: build
spec:
  connectorRef: account.hub
  repo: team/app
  tags: [<+pipeline.sequenceId>]
`;

const CONNECTORS = `- identifier: account.hub
  type: DockerRegistry
  username: {env: HUB_USER}
  password: {env: HUB_PASSWORD}
`;

let folder: string;
let server: RunningServer;
let client: TestClient;
let runBody: Record<string, unknown>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-http-'));
  await mkdir(join(folder, 'app/assets'), { recursive: true });
  await mkdir(join(folder, 'code'));
  await writeFile(join(folder, 'app/index.html'), '<!doctype html><title>Waybill</title>');
  await writeFile(join(folder, 'app/assets/main-abc123.js'), 'export {};');
  await writeFile(join(folder, 'app/icon.svg'), '<svg/>');
  await writeFile(join(folder, 'secret.txt'), 'outside of the editor');
  await writeFile(join(folder, 'code/Dockerfile'), 'FROM scratch\n');
  await writeFile(join(folder, 'connectors.yaml'), CONNECTORS);
  // Without a PATH no engine is found: what needs one says so.
  server = await startServer(
    {
      port: 0,
      dataDir: join(folder, 'data'),
      appDir: join(folder, 'app'),
      codebases: [join(folder, 'code')],
      connectorsFile: join(folder, 'connectors.yaml'),
    },
    { PATH: join(folder, 'no-programs') },
  );
  client = createClient(server.url);
  const [codebase] = codebasesSchema.parse(JSON.parse((await client.ask('/api/codebases')).text));
  runBody = {
    yaml: STEP,
    step: 'build',
    infrastructure: 'kubernetes',
    engine: 'buildah',
    values: { 'pipeline.sequenceId': '9' },
    codebase: codebase?.id,
    idempotencyKey: 'a-key-of-the-test',
  };
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the host that a request names', () => {
  it.each([
    ['localhost:7411', '127.0.0.1', true],
    ['127.0.0.1', '127.0.0.1', true],
    ['[::1]:7411', '127.0.0.1', true],
    ['LOCALHOST', '127.0.0.1', true],
    ['waybill.example.com', '127.0.0.1', false],
    ['localhost.example.com', '127.0.0.1', false],
    ['10.0.0.5:7411', '127.0.0.1', false],
    ['', '127.0.0.1', false],
    ['waybill.internal:80', 'waybill.internal', true],
    ['10.0.0.5:7411', '0.0.0.0', true],
    ['[fd00::5]:7411', '::', true],
    ['waybill.example.com', '0.0.0.0', false],
  ])('%s is served by a server at %s: %s', (authority, configured, served) => {
    expect(servesHost(authority, configured)).toBe(served);
  });

  it.each(['/', '/api/health', '/assets/main-abc123.js'])('is checked for %s', async (path) => {
    const answer = await client.ask(path, { headers: { host: 'rebound.example.com' } });
    expect(answer.status).toBe(403);
    expect(client.errorIn(answer).code).toBe('host-refused');
  });
});

describe('the origin of a request', () => {
  const ask = (headers: Readonly<Record<string, string>>) =>
    client.ask('/api/plan', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });

  it.each([
    { origin: 'https://evil.example.com' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused: %j', async (headers) => {
    const answer = await ask(headers);
    expect(answer.status).toBe(403);
    expect(client.errorIn(answer).code).toBe('origin-refused');
  });

  it.each(['/%61pi/health', '/api%2fhealth', '/api/health/', 'http://a/api/health'])(
    'is checked however the address is written: %s',
    async (path) => {
      const headers = { origin: 'https://evil.example.com' };
      const answer = await client.ask('', { headers, path });
      expect(client.errorIn(answer).code).toBe('origin-refused');
    },
  );

  it.each([{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])(
    'is taken: %j',
    async (headers) => {
      expect((await ask(headers)).status).toBe(400);
    },
  );

  it("is taken when it is the server's own", async () => {
    expect((await ask({ origin: server.url })).status).toBe(400);
  });
});

describe('a request body', () => {
  it('may hold a text of 5 MB', async () => {
    const yaml = `${STEP}# ${'x'.repeat(5_000_000)}\n`;
    expect((await client.post('/api/plan', { ...runBody, yaml })).status).toBe(200);
  });

  it('is refused above the limit, with the limit', async () => {
    const answer = await client.post('/api/plan', { yaml: 'x'.repeat(LIMITS.bodyBytes) });
    expect(answer.status).toBe(413);
    expect(client.errorIn(answer)).toMatchObject({
      code: 'body-too-large',
      message: 'The request is larger than 8 MB.',
    });
  });

  it.each([
    ['text/plain', '{}', 'unsupported-media-type'],
    ['application/x-www-form-urlencoded', 'a=b', 'unsupported-media-type'],
    ['application/json', '{"yaml":', 'bad-request'],
    ['application/json', '', 'bad-request'],
    ['application/json', '{"__proto__": {"a": 1}}', 'bad-request'],
    ['application/json', '[]', 'bad-request'],
  ])('of type %s holding %j is refused: %s', async (type, body, code) => {
    const headers = { 'content-type': type };
    const answer = await client.ask('/api/plan', { method: 'POST', headers, body });
    expect(answer.status).toBe(ERRORS[code as keyof typeof ERRORS].status);
    expect(client.errorIn(answer).code).toBe(code);
  });

  it('that lacks a field is refused with the name of the field', async () => {
    const answer = await client.post('/api/plan', { ...runBody, infrastructure: 'moon' });
    expect(client.errorIn(answer).message).toMatch(/^infrastructure: /);
  });
});

describe('what a run can be refused for', () => {
  it.each([
    ['engine-unavailable', {}, 503],
    ['connector-unknown', { yaml: STEP.replace('account.hub', 'account.other') }, 422],
    ['connector-mismatch', { yaml: STEP.replace('team/app', 'ghcr.io/team/app') }, 422],
    ['codebase-unknown', { codebase: '../../etc' }, 404],
    ['codebase-outside', { yaml: `${STEP}  dockerfile: ../secret.txt\n` }, 422],
    ['dockerfile-missing', { yaml: `${STEP}  dockerfile: absent\n` }, 422],
    ['context-missing', { yaml: `${STEP}  context: absent\n` }, 422],
    ['plan-refused', { values: {} }, 422],
    ['plan-refused', { step: 'absent' }, 422],
    ['plan-refused', { yaml: 'a: [' }, 422],
  ] as const)('%s for %j', async (code, change, status) => {
    const answer = await client.post('/api/runs', { ...runBody, ...change });
    expect(client.errorIn(answer).code).toBe(code);
    expect(answer.status).toBe(status);
  });

  it('names the field and the reason when the step gives no plan', async () => {
    const answer = await client.post('/api/plan', { ...runBody, values: {} });
    const { message, problems } = client.errorIn(answer);
    expect(message).toMatch(/^spec\.tags\[0\]: /);
    expect(problems).toMatchObject([{ key: 'spec.tags[0]' }]);
  });

  it('leaves no run behind', async () => {
    expect(JSON.parse((await client.ask('/api/runs')).text)).toEqual({ runs: [], next: null });
  });
});

describe('runs that do not exist', () => {
  it.each([
    ['readRun', 'GET'],
    ['runEvents', 'GET'],
    ['runLog', 'GET'],
    ['cancelRun', 'POST'],
    ['deleteRun', 'DELETE'],
  ] as const)('%s says so', async (route, method) => {
    const answer = await client.ask(routeAddress(route, { id: 'none' }), { method });
    expect(answer.status).toBe(404);
    expect(client.errorIn(answer).code).toBe('run-unknown');
  });
});

describe('health', () => {
  it('says which engines are there, and what to type where none is', async () => {
    const health = ROUTES.health.response.parse(JSON.parse((await client.ask('/api/health')).text));
    expect(health.run.available).toBe(false);
    expect(health.run.reason).toBe(
      'podman is not installed. docker is not installed. buildah is not installed. On Debian or Ubuntu: sudo apt-get install buildah',
    );
    expect(health.engines.map((status) => [status.engine, status.available])).toEqual([
      ['buildah', false],
      ['docker', false],
      ['podman', false],
    ]);
  });
});

describe('the files of the editor', () => {
  const page = { headers: { accept: 'text/html' } };

  it.each(['/', '/runs/abc', '/index.html'])('give the page for %s, always fresh', async (path) => {
    const answer = await client.ask(path, page);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>Waybill</title>');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('are kept for a year when their name holds a hash', async () => {
    const hashed = await client.ask('/assets/main-abc123.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await client.ask('/icon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/api/nothing', '/assets/absent.js', '/../secret.txt', '/%2e%2e/secret.txt'])(
    'are nothing for %s',
    async (path) => {
      const answer = await client.ask(path);
      expect(answer.text).not.toContain('outside');
      expect([403, 404]).toContain(answer.status);
    },
  );

  it.each([
    ['/%zz', 400, 'bad-request'],
    ['/../secret.txt', 404, 'not-found'],
    [`/api/runs/${'a'.repeat(5_000)}`, 404, 'not-found'],
  ])('refuse the address %.20s with the one error body', async (path, status, code) => {
    const answer = await client.ask('', { path });
    expect(answer.status).toBe(status);
    expect(client.errorIn(answer)).toMatchObject({ code, message: expect.stringMatching(/ /) });
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('keep API addresses out of the page', async () => {
    const answer = await client.ask('/api/nothing', page);
    expect(client.errorIn(answer).code).toBe('not-found');
  });
});

describe('headers', () => {
  it.each(['/', '/api/health', '/api/nothing', '/icon.svg'])('protect %s', async (path) => {
    const { headers } = await client.ask(path, { headers: { accept: 'text/html' } });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("worker-src 'self' blob:");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('keep answers of the API out of caches', async () => {
    expect((await client.ask('/api/runs')).headers['cache-control']).toBe('no-store');
  });
});

describe('errors', () => {
  it('that nobody expected tell nothing of the inside', () => {
    const refusal = toHttpError(new Error('password is hunter2 in /home/somebody'));
    expect(refusal.status).toBe(500);
    expect(JSON.stringify(refusal.body)).not.toContain('hunter2');
  });

  it('of the storage say what to do', () => {
    expect(toHttpError(new StoreError({ errcode: 13 }))).toMatchObject({
      code: 'storage-full',
      status: 507,
    });
  });

  it('are each thrown somewhere: the table has no dead code', async () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const files = (await readdir(root, { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    const sources = await Promise.all(files.map((name) => readFile(join(root, name), 'utf8')));
    const dead = Object.keys(ERRORS).filter(
      (code) => !sources.some((source) => source.includes(`'${code}'`)),
    );
    expect(dead).toEqual([]);
  });
});

it.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['0.0.0.0', false],
])('a server at %s is within reach of this machine only: %s', async (host, isLoopback) => {
  const started = await startServer({ host, port: 0, dataDir: join(folder, 'reach') }, {});
  expect(started.isLoopback).toBe(isLoopback);
  await started.close();
});

describe('an address that can not be listened on', () => {
  it.each([
    ['EACCES', 'Port 80 is not open to this account. Choose one from 1024 with --port.'],
    ['EADDRNOTAVAIL', 'This machine has no address a.example. Give --host one of its own.'],
    [
      'ENOTFOUND',
      'The name a.example leads to no address. Give --host an address of this machine.',
    ],
  ])('is told by its reason: %s', (code, message) => {
    expect(explainListening({ code }, 'a.example', 80)).toEqual(new StartupError(message));
  });
});

describe('a data folder', () => {
  it('whose records are no database is named, with what to do', async () => {
    const dataDir = join(folder, 'broken');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'waybill.db'), 'no database at all '.repeat(100));
    const started = startServer({ port: 0, dataDir }, {});
    await expect(started).rejects.toThrow(StartupError);
    await expect(started).rejects.toThrow(/waybill\.db can't be used: .*move the file away/);
  });
});

describe('a folder of certificates', () => {
  it('must be there', async () => {
    const options = { port: 0, dataDir: join(folder, 'other'), certDir: join(folder, 'absent') };
    await expect(startServer(options, {})).rejects.toThrow(/absent is not a folder/);
  });
});

describe('a port that is taken', () => {
  it('is named at start-up, and the data folder is let go', async () => {
    const options = { port: server.port, dataDir: join(folder, 'other') };
    await expect(startServer(options, {})).rejects.toThrow(`Port ${server.port} is taken.`);
    await expect(startServer(options, {})).rejects.toThrow(`Port ${server.port} is taken.`);
  });
});
