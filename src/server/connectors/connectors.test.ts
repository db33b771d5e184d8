import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartupError } from '../startup-error.ts';
import { openConnectors } from './connectors.ts';
import { writeLogin } from './login-folder.ts';
import { hostOfReference, mayUse, registryHost } from './registry-host.ts';

const CANARY = 'canary-5d1e7a';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-connectors-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function open(yaml: string, environment: Readonly<Record<string, string>> = {}) {
  const file = join(folder, 'connectors.yaml');
  await writeFile(file, yaml);
  return openConnectors(file, environment);
}

describe('a connectors file', () => {
  it('gives credentials from the environment and from files, never to the list', async () => {
    await writeFile(join(folder, 'password'), `${CANARY}\n`);
    const connectors = await open(
      `- identifier: account.hub
  name: Docker Hub
  type: DockerRegistry
  username: {env: HUB_USER}
  password: {file: ${join(folder, 'password')}}
`,
      { HUB_USER: 'robot' },
    );
    expect(connectors.list()).toEqual([
      { identifier: 'account.hub', name: 'Docker Hub', type: 'DockerRegistry', registry: null },
    ]);
    const login = await connectors.login('account.hub');
    expect(login?.username).toBe('robot');
    expect(login?.password.reveal()).toBe(CANARY);
    expect(JSON.stringify(login) + inspect(String(login?.password))).not.toContain(CANARY);
  });

  it('takes a path from its own folder, wherever the server starts', async () => {
    await writeFile(join(folder, 'beside'), CANARY);
    const entry = '{identifier: a, type: Aws, username: {env: U}, password: {file: ./beside}}';
    const login = await (await open(`[${entry}]`, { U: 'robot' })).login('a');
    expect(login?.password.reveal()).toBe(CANARY);
  });

  it('may be a map with the key connectors, and a connector may have no credentials', async () => {
    const connectors = await open('connectors:\n  - {identifier: open, type: DockerRegistry}\n');
    expect(await connectors.login('open')).toBeNull();
  });

  it.each([
    ['is missing a type', '- {identifier: a}'],
    ['holds a password in clear', `- {identifier: a, type: Aws, password: ${CANARY}}`],
    ['is no list', 'a: b'],
    ['is no YAML', `a: [${CANARY}`],
    ['names a connector twice', '[{identifier: a, type: Aws}, {identifier: a, type: Gcp}]'],
  ])('is refused at start-up when it %s, without repeating what it says', async (_, yaml) => {
    const error = await open(yaml).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StartupError);
    expect(String(error)).toContain('connectors.yaml');
    expect(String(error)).not.toContain(CANARY);
  });

  it('says where credentials are missing', async () => {
    const connectors = await open(
      '- {identifier: a, type: Aws, username: {env: U}, password: {env: P}}',
      { U: 'robot' },
    );
    await expect(connectors.login('a')).rejects.toMatchObject({
      code: 'connector-unreadable',
      message: expect.stringContaining('the environment variable P'),
    });
  });

  it('refuses connectors that it does not name, and credentials for other registries', async () => {
    const connectors = await open(
      '- {identifier: a, type: Aws, username: {env: U}, password: {env: P}}',
    );
    expect(() => connectors.check('b', [])).toThrow(
      'There are no credentials for the connector b.',
    );
    expect(() => connectors.check('a', ['registry.example.com'])).toThrow(/not for/);
    const host = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
    expect(() => connectors.check('a', [host])).not.toThrow();
  });
});

describe('registry hosts', () => {
  it.each([
    ['https://index.docker.io/v1/', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
    ['https://Registry.Example.com:5000/v2', 'registry.example.com:5000'],
    ['gcr.io', 'gcr.io'],
  ])('%s is %s', (registry, host) => {
    expect(registryHost(registry)).toBe(host);
  });

  it('stand first in a reference', () => {
    expect(hostOfReference('us-docker.pkg.dev/p/r/app:1')).toBe('us-docker.pkg.dev');
  });

  it.each([
    ['DockerRegistry', null, 'docker.io', true],
    ['DockerRegistry', null, 'ghcr.io', false],
    ['DockerRegistry', 'https://ghcr.io', 'ghcr.io', true],
    ['Azure', null, 'team.azurecr.io', true],
    ['Azure', null, 'azurecr.io.example.com', false],
    ['Gcp', null, 'us-docker.pkg.dev', true],
    ['Gcp', null, 'eu.gcr.io', true],
    ['Gcp', null, 'evil-gcr.io', false],
    ['Aws', '*.dkr.ecr.us-east-1.amazonaws.com', '1.dkr.ecr.us-east-1.amazonaws.com', true],
    ['Aws', '*.dkr.ecr.us-east-1.amazonaws.com', '1.dkr.ecr.eu-west-1.amazonaws.com', false],
    ['Unknown', null, 'docker.io', false],
  ])('a %s connector for %s and the host %s: %s', (type, registry, host, allowed) => {
    expect(mayUse(type, registry, host)).toBe(allowed);
  });
});

describe('the login of a run', () => {
  it('is readable by its owner only, and gone afterwards', async () => {
    const connectors = await open(
      '- {identifier: a, type: DockerRegistry, username: {env: U}, password: {env: P}}',
      { U: 'robot', P: CANARY },
    );
    const login = await writeLogin(folder, ['docker.io'], await connectors.login('a'));
    expect((await stat(login.file)).mode & 0o777).toBe(0o600);
    expect((await stat(login.folder)).mode & 0o777).toBe(0o700);
    const auth = btoa(`robot:${CANARY}`);
    expect(JSON.parse(await readFile(login.file, 'utf8'))).toEqual({
      auths: { 'docker.io': { auth }, 'https://index.docker.io/v1/': { auth } },
    });
    await login.remove();
    await expect(stat(login.folder)).rejects.toThrow('ENOENT');
  });

  it('is empty without credentials, so that no builder takes the ones of the user', async () => {
    const login = await writeLogin(folder, ['docker.io'], null);
    expect(JSON.parse(await readFile(login.file, 'utf8'))).toEqual({ auths: {} });
    await login.remove();
  });
});
