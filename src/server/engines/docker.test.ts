import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanStep } from '#core';
import { createDocker } from './docker.ts';

/** Stands for docker: knows the context of one account, and tells which daemon it was led to. */
const DOUBLE = `#!/bin/sh
case "$1" in
  context) [ -n "$DOCKER_CONTEXT" ] && echo "unix:///run/$DOCKER_CONTEXT.sock" ;;
  version) echo "at \${DOCKER_HOST:-the system's}" ;;
esac
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-docker-'));
  await writeFile(join(folder, 'docker'), DOUBLE);
  await chmod(join(folder, 'docker'), 0o755);
  await mkdir(join(folder, '.docker/cli-plugins'), { recursive: true });
  await writeFile(join(folder, '.docker/cli-plugins/docker-buildx'), 'a plugin');
});

afterAll(() => rm(folder, { recursive: true }));

function engineWith(
  accountEnv: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) {
  const settings = { storeFolder: folder, certDir: null, accountEnv };
  return createDocker({ ...settings, env: { PATH: folder, ...env } });
}

const PUSH: PlanStep = {
  program: 'docker',
  args: [],
  env: {},
  why: '',
  phase: 'push',
  reference: 'docker.io/team/app:1',
};

describe('the docker engine', () => {
  it.each([
    ['the daemon of the context', { DOCKER_CONTEXT: 'desktop' }, {}, 'at unix:///run/desktop.sock'],
    ["the system's without one", {}, {}, "at the system's"],
    [
      'the one that DOCKER_HOST names',
      { DOCKER_CONTEXT: 'desktop' },
      { DOCKER_HOST: 'tcp://10.0.0.1:2375' },
      'at tcp://10.0.0.1:2375',
    ],
  ])('asks %s', async (_, accountEnv, env, version) => {
    expect(await engineWith(accountEnv, env).probe()).toMatchObject({ available: true, version });
  });

  it('runs on the daemon that it asked, with its own logins and the plugins of the account', async () => {
    const run = await mkdtemp(join(folder, 'run-'));
    const engine = engineWith({ HOME: folder, DOCKER_CONTEXT: 'desktop' });
    const references = ['docker.io/team/app:1'];
    const opened = await engine.open({
      folder: run,
      loginFile: join(run, 'config.json'),
      references,
    });
    expect(opened.command(PUSH).env).toEqual({
      PATH: folder,
      DOCKER_HOST: 'unix:///run/desktop.sock',
      DOCKER_CONFIG: run,
    });
    expect(await readFile(join(run, 'cli-plugins/docker-buildx'), 'utf8')).toBe('a plugin');
  });

  it.each([
    [`9: digest: sha256:${'a'.repeat(64)} size: 528`, `sha256:${'a'.repeat(64)}`],
    ['9: digest: sha256:short size: 528', null],
    ['', null],
  ])('reads the digest of %j', async (line, digest) => {
    const run = await mkdtemp(join(folder, 'run-'));
    const options = { folder: run, loginFile: '', references: [] };
    expect(await (await engineWith({}).open(options)).digest(PUSH, ['Pushed', line])).toBe(digest);
  });
});
