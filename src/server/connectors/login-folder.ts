import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Login } from './connectors.ts';

/** A private folder with the one file that every builder reads its logins from. */
export interface LoginFolder {
  readonly folder: string;
  /** `{"auths": …}`, for `REGISTRY_AUTH_FILE`; its folder serves as `DOCKER_CONFIG`. */
  readonly file: string;
  remove(): Promise<void>;
}

/** Docker's own name for Docker Hub; containers' tools say `docker.io`. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';

/**
 * Writes the login for the given registry hosts into a new folder that only this user can enter.
 * Without a login the file is there and empty, so that no builder looks for the user's own.
 */
export async function writeLogin(
  parent: string,
  hosts: readonly string[],
  login: Login | null,
): Promise<LoginFolder> {
  const folder = await mkdtemp(join(parent, 'run-'));
  const file = join(folder, 'config.json');
  const auths: Record<string, { auth: string }> = {};
  if (login !== null) {
    const auth = Buffer.from(`${login.username}:${login.password.reveal()}`).toString('base64');
    for (const host of hosts) {
      auths[host] = { auth };
      if (host === 'docker.io') {
        auths[DOCKER_HUB_KEY] = { auth };
      }
    }
  }
  await writeFile(file, JSON.stringify({ auths }), { mode: 0o600, flag: 'wx' });
  return { folder, file, remove: () => rm(folder, { recursive: true, force: true }) };
}
