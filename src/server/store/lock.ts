import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupError } from '../startup-error.ts';

/** The hold of one server on its data folder. */
export interface DataLock {
  release(): void;
}

/**
 * Makes the data folder (private to its owner) and takes it for this process. The lock is SQLite's
 * own, so the system lets go of it however the process ends; no stale lock file stays behind.
 * @throws StartupError when another server has the folder, or when it can't be written.
 */
export function lockDataFolder(folder: string): DataLock {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const database = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
    try {
      database.exec('begin exclusive');
    } catch (error) {
      database.close();
      throw error;
    }
    return { release: () => database.close() };
  } catch (error) {
    const busy = (error as { errcode?: unknown }).errcode === 5;
    throw new StartupError(
      busy
        ? `Another Waybill server uses the data folder ${folder}. Stop it, or give this one its own with --data-dir.`
        : `The data folder ${folder} can't be used: ${(error as Error).message}`,
      { cause: error },
    );
  }
}
