import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebasesSchema, routeAddress } from '#core';
import { type RunningServer, startServer } from '../main.ts';
import { createClient, type TestClient } from '../testing/client.ts';
import { openConfig } from './config-file.ts';

const CONFIG = 'policy:\n  registries: [ghcr.io]\n  forbidLatest: true\n';

const step = (repository: string) => `type: BuildAndPushDockerRegistry
name: Build
identifier: build
spec:
  connectorRef: account.hub
  repo: ${repository}
  tags: [latest]
`;

let folder: string;
let server: RunningServer;
let client: TestClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-config-'));
  await writeFile(join(folder, 'policy.yaml'), CONFIG);
  await writeFile(join(folder, 'wrong.yaml'), `${CONFIG}rule: {}\n`);
  server = await startServer(
    { port: 0, dataDir: join(folder, 'data'), configFile: join(folder, 'policy.yaml') },
    { PATH: join(folder, 'no-programs') },
  );
  client = createClient(server.url);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the configuration of a server', () => {
  it('is given to the editor as it is written', async () => {
    const { text } = await client.ask(routeAddress('config'));
    expect(JSON.parse(text)).toEqual({ text: CONFIG });
  });

  it('keeps a run from starting that breaks its policy, and names each breach', async () => {
    const [codebase] = codebasesSchema.parse(JSON.parse((await client.ask('/api/codebases')).text));
    const start = (repository: string) =>
      client.post(routeAddress('startRun'), {
        yaml: step(repository),
        step: 'build',
        infrastructure: 'kubernetes',
        engine: 'buildah',
        values: {},
        codebase: codebase?.id,
        idempotencyKey: `key-of-${repository}`.replaceAll(/[^a-z-]/g, '-'),
      });
    const refused = await start('docker.io/acme/app');
    expect(refused.status).toBe(422);
    expect(client.errorIn(refused)).toMatchObject({
      code: 'policy-refused',
      problems: [
        { code: 'policy-registry', key: 'spec.repo' },
        { code: 'policy-latest', key: 'spec.tags[0]' },
      ],
    });
  });

  it('must be there when it is named, and may be absent when it is not', async () => {
    await expect(openConfig(join(folder, 'gone.yaml'))).rejects.toThrow('can not be read');
    expect(await openConfig(null)).toEqual({ text: null, config: {} });
  });

  it('keeps the server from starting when it is wrong', async () => {
    await expect(openConfig(join(folder, 'wrong.yaml'))).rejects.toThrow(
      'is wrong on line 4: A configuration has no rule. Did you mean rules?',
    );
  });
});
