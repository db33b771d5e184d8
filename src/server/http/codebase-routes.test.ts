import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebasesSchema,
  contextSizeSchema,
  dockerfileSchema,
  ERRORS,
  LIMITS,
  routeAddress,
} from '#core';
import { type RunningServer, startServer } from '../main.ts';
import { createClient, type TestClient } from '../testing/client.ts';

const SECRET = 'the-canary-of-this-test';

let folder: string;
let server: RunningServer;
let client: TestClient;
let id: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-codebase-routes-'));
  const root = join(folder, 'code');
  await mkdir(join(root, 'services/api/node_modules/x'), { recursive: true });
  await mkdir(join(folder, 'code-secrets'));
  await writeFile(join(root, 'Dockerfile'), 'FROM scratch\n');
  await writeFile(join(root, 'services/api/build.txt'), '# the build\nFROM scratch AS api\n');
  await writeFile(join(root, 'services/api/.dockerignore'), 'node_modules\n');
  await writeFile(join(root, 'services/api/node_modules/x/index.js'), 'x'.repeat(1_000));
  await writeFile(join(root, '.env'), `TOKEN=${SECRET}\n`);
  await writeFile(join(root, 'Dockerfile.big'), 'x'.repeat(LIMITS.dockerfileBytes + 1));
  await writeFile(join(folder, 'code-secrets/Dockerfile'), `FROM ${SECRET}\n`);
  await symlink('../code-secrets', join(root, 'link-out'));
  await symlink('../code-secrets/Dockerfile', join(root, 'Dockerfile.out'));
  await symlink('services/api', join(root, 'link-in'));
  server = await startServer(
    { port: 0, dataDir: join(folder, 'data'), codebases: [root] },
    { PATH: join(folder, 'no-programs') },
  );
  client = createClient(server.url);
  const known = codebasesSchema.parse(JSON.parse((await client.ask('/api/codebases')).text));
  id = known[0]?.id ?? '';
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function askDockerfile(path: string, codebase = id) {
  const query = new URLSearchParams({ path });
  return client.ask(`${routeAddress('dockerfile', { id: codebase })}?${query}`);
}

function askContext(path: string, dockerfile = 'Dockerfile') {
  const query = new URLSearchParams({ path, dockerfile });
  return client.ask(`${routeAddress('buildContext', { id })}?${query}`);
}

describe('the Dockerfile of a codebase', () => {
  it.each([
    ['Dockerfile', 'FROM scratch\n'],
    ['./services/../Dockerfile', 'FROM scratch\n'],
    ['services/api/build.txt', '# the build\nFROM scratch AS api\n'],
    ['link-in/build.txt', '# the build\nFROM scratch AS api\n'],
  ])('is read at %s', async (path, text) => {
    const answer = await askDockerfile(path);
    expect(dockerfileSchema.parse(JSON.parse(answer.text))).toEqual({ text });
  });

  it.each([
    ['../code-secrets/Dockerfile', 'codebase-outside'],
    ['/etc/passwd', 'codebase-outside'],
    ['Dockerfile.out', 'codebase-outside'],
    ['link-out/Dockerfile', 'codebase-outside'],
    ['services/../../code-secrets/Dockerfile', 'codebase-outside'],
    ['absent', 'dockerfile-missing'],
    ['services', 'dockerfile-missing'],
    ['.env', 'dockerfile-missing'],
    ['-f', 'dockerfile-missing'],
    ['Dockerfile\u0000', 'dockerfile-missing'],
    ['Dockerfile.big', 'dockerfile-too-large'],
    ['', 'bad-request'],
    ['x'.repeat(2_000), 'bad-request'],
  ] as const)('is not read at %j: %s', async (path, code) => {
    const answer = await askDockerfile(path);
    expect(answer.status).toBe(ERRORS[code].status);
    expect(client.errorIn(answer).code).toBe(code);
    expect(answer.text).not.toContain(SECRET);
    expect(answer.text).not.toContain(folder);
  });

  it('is that of a codebase that the server knows', async () => {
    const answer = await askDockerfile('Dockerfile', 'unknown');
    expect(client.errorIn(answer).code).toBe('codebase-unknown');
  });
});

describe('the build context of a codebase', () => {
  it('is counted without what its ignore file leaves out', async () => {
    const answer = await askContext('services/api');
    expect(contextSizeSchema.parse(JSON.parse(answer.text))).toEqual({
      files: 2,
      bytes: 45,
      leftOut: ['node_modules/'],
      leftOutCount: 1,
      ignoreFile: '.dockerignore',
      complete: true,
    });
  });

  it('is counted without what its links lead to', async () => {
    const answer = await askContext('');
    // Two Dockerfiles, .env, three links, and three files of the service.
    expect(contextSizeSchema.parse(JSON.parse(answer.text))).toMatchObject({ files: 9 });
  });

  it.each([
    ['..', 'codebase-outside'],
    ['link-out', 'codebase-outside'],
    ['/', 'codebase-outside'],
    ['absent', 'context-missing'],
    ['Dockerfile', 'context-missing'],
  ] as const)('is not counted at %j: %s', async (path, code) => {
    const answer = await askContext(path);
    expect(answer.status).toBe(ERRORS[code].status);
    expect(client.errorIn(answer).code).toBe(code);
  });
});
