import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanStep } from '#core';
import { capture } from '../process.ts';
import type { EngineCommand, EngineSettings } from './engine.ts';

/** The part that buildah and podman have in common: the same storage, logins and digest files. */
export interface ContainersTool {
  /** The environment of every command: own store, no configuration of the user's. */
  readonly env: Readonly<Record<string, string>>;
  command(step: PlanStep, folder: string, loginFile: string): EngineCommand;
  digest(step: PlanStep, folder: string): Promise<string | null>;
}

/** Where the digest of a reference goes. A reference can be longer than a file name may be. */
function digestFile(folder: string, step: PlanStep): string {
  const name = createHash('sha256')
    .update(step.reference ?? '')
    .digest('hex');
  return join(folder, `digest-${name}`);
}

/**
 * Sets up a store of the server's own, so that nothing of the user's images is seen or touched.
 * Overlay where the disk allows it, else vfs. Short names in a Dockerfile mean Docker Hub, as they
 * do for the product's own builders.
 */
export async function openContainersTool(
  program: 'buildah' | 'podman',
  settings: EngineSettings,
): Promise<ContainersTool> {
  const { storeFolder } = settings;
  await mkdir(storeFolder, { recursive: true, mode: 0o700 });
  const storageFile = join(storeFolder, 'storage.conf');
  const registriesFile = join(storeFolder, 'registries.conf');
  await writeFile(registriesFile, 'unqualified-search-registries = ["docker.io"]\n');
  const env = {
    CONTAINERS_REGISTRIES_CONF: registriesFile,
    ...settings.env,
    CONTAINERS_STORAGE_CONF: storageFile,
    BUILDAH_ISOLATION: 'chroot',
  };
  const chooseDriver = (driver: string) => writeFile(storageFile, storageConf(storeFolder, driver));
  await chooseDriver('overlay');
  if (!(await capture([program, 'info'], env)).ok) {
    await chooseDriver('vfs');
  }
  const certificates = settings.certDir === null ? [] : ['--cert-dir', settings.certDir];

  return {
    env,
    command: (step, folder, loginFile) => {
      const [verb = '', ...words] = step.args.map((argument) => argument.text);
      const digest = step.phase === 'push' ? ['--digestfile', digestFile(folder, step)] : [];
      const trust = step.phase === 'tag' ? [] : certificates;
      return {
        argv: [step.program, verb, ...trust, ...digest, ...words],
        env: { ...env, ...step.env, REGISTRY_AUTH_FILE: loginFile },
      };
    },
    digest: async (step, folder) => {
      const text = await readFile(digestFile(folder, step), 'utf8').catch(() => '');
      return /^sha256:[0-9a-f]{64}$/.exec(text.trim())?.[0] ?? null;
    },
  };
}

function storageConf(folder: string, driver: string): string {
  const lines = {
    driver,
    graphroot: join(folder, driver),
    rootless_storage_path: join(folder, driver),
    runroot: join(folder, 'run'),
  };
  const settings = Object.entries(lines).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
  return `[storage]\n${settings.join('\n')}\n`;
}
