import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildPlan } from '#core';
import { StartupError } from '../startup-error.ts';
import { type CodebaseFolder, openCodebases } from './codebases.ts';
import { confinePlan } from './confine.ts';

let folder: string;
let codebase: CodebaseFolder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-codebases-'));
  const root = join(folder, 'app');
  await mkdir(join(root, 'services/api'), { recursive: true });
  await mkdir(join(root, '-odd'), { recursive: true });
  await mkdir(join(root, 'github.com/acme'), { recursive: true });
  await mkdir(join(folder, 'app-secrets'), { recursive: true });
  await writeFile(join(root, 'Dockerfile'), 'FROM scratch\n');
  await writeFile(join(root, 'services/api/api.dockerfile'), 'FROM scratch\n');
  await writeFile(join(folder, 'app-secrets/Dockerfile'), 'FROM scratch\n');
  await symlink('../app-secrets', join(root, 'link-out'));
  await symlink('../app-secrets/Dockerfile', join(root, 'Dockerfile.out'));
  await symlink('services/api', join(root, 'link-in'));
  const codebases = await openCodebases([root]);
  codebase = codebases.find((await codebases.list())[0]?.id ?? '');
});

afterAll(() => rm(folder, { recursive: true }));

function plan(dockerfile: string, context: string): BuildPlan {
  return {
    engine: 'buildah',
    infrastructure: 'kubernetes',
    stepType: 'BuildAndPushDockerRegistry',
    stepIdentifier: null,
    stepName: null,
    connectorRef: null,
    dockerfile,
    context,
    steps: [],
    references: [],
    manifest: null,
    ignored: [],
  };
}

describe('the paths of a plan', () => {
  it.each([
    ['Dockerfile', '.'],
    ['./Dockerfile', './'],
    ['services/api/api.dockerfile', 'services/api'],
    ['services/../Dockerfile', 'link-in'],
    ['Dockerfile', './github.com/acme'],
  ])('may be %s with the context %s', async (dockerfile, context) => {
    await expect(confinePlan(codebase, plan(dockerfile, context))).resolves.toBeUndefined();
  });

  it.each([
    ['../app-secrets/Dockerfile', '.', 'codebase-outside'],
    ['/etc/passwd', '.', 'codebase-outside'],
    ['Dockerfile.out', '.', 'codebase-outside'],
    ['link-out/Dockerfile', '.', 'codebase-outside'],
    ['Dockerfile', '..', 'codebase-outside'],
    ['Dockerfile', '/', 'codebase-outside'],
    ['Dockerfile', '../app-secrets', 'codebase-outside'],
    ['Dockerfile', 'link-out', 'codebase-outside'],
    ['Dockerfile', 'github.com/acme', 'codebase-outside'],
    ['absent', '.', 'dockerfile-missing'],
    ['services', '.', 'dockerfile-missing'],
    ['Dockerfile', 'absent', 'context-missing'],
    ['Dockerfile', 'Dockerfile', 'context-missing'],
    ['Dockerfile', '-odd', 'context-missing'],
    ['Dockerfile', 'https://example.com/repository.git', 'context-missing'],
  ])('may not be %s with the context %s: %s', async (dockerfile, context, code) => {
    await expect(confinePlan(codebase, plan(dockerfile, context))).rejects.toMatchObject({ code });
  });

  it('are named in the message, without the path of the codebase on this machine', async () => {
    const refused = confinePlan(codebase, plan('absent', '.'));
    await expect(refused).rejects.toThrow('The codebase app has no Dockerfile absent.');
  });
});

describe('codebases', () => {
  it('keep their id over restarts, list their Dockerfiles and follow no links', async () => {
    const again = await openCodebases([join(folder, 'app')]);
    expect(await again.list()).toEqual([
      {
        id: codebase.id,
        name: 'app',
        dockerfiles: ['Dockerfile', 'services/api/api.dockerfile'],
      },
    ]);
  });

  it('of the same name are told apart by the folder that each is in', async () => {
    await mkdir(join(folder, 'old/app'), { recursive: true });
    const twins = await openCodebases([join(folder, 'app'), join(folder, 'old/app')]);
    const names = (await twins.list()).map(({ name }) => name);
    expect(names).toEqual([`${basename(folder)}/app`, 'old/app']);
  });

  it('are only those that were allowed at start-up', () => {
    return expect(openCodebases([]).then((none) => none.find(codebase.id))).rejects.toMatchObject({
      code: 'codebase-unknown',
    });
  });

  it('must be folders', async () => {
    await expect(openCodebases([join(folder, 'absent')])).rejects.toThrow(StartupError);
    await expect(openCodebases([join(folder, 'app/Dockerfile')])).rejects.toThrow(/not a folder/);
  });
});
