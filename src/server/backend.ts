import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Health, secret } from '#core';
import { type Codebases, openCodebases } from './codebases/codebases.ts';
import { openConfig } from './config/config-file.ts';
import { type Connectors, openConnectors } from './connectors/connectors.ts';
import { accountEnvironment, programEnvironment, proxyPasswords } from './engines/environment.ts';
import { createEngines } from './engines/index.ts';
import { createFeed, type Feed } from './runs/feed.ts';
import { closeInterruptedRuns, endOrphans } from './runs/recover.ts';
import { createRuns, type Runs } from './runs/runs.ts';
import type { Settings } from './settings.ts';
import { StartupError } from './startup-error.ts';
import { createStore } from './store/kysely-store.ts';
import { lockDataFolder } from './store/lock.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import { packageVersion } from './version.ts';

/** Everything behind the HTTP routes. */
export interface Backend {
  readonly codebases: Codebases;
  readonly connectors: Connectors;
  /** Text of the configuration; null without one. */
  readonly configText: string | null;
  readonly runs: Runs;
  readonly store: Store;
  readonly feed: Feed;
  health(): Promise<Health>;
  /** Stops runs, closes the store and lets go of the data folder. */
  close(): Promise<void>;
}

/** Opens the records of runs and closes what a killed server left open. @throws StartupError */
async function openRecords(file: string, keepRuns: number | null): Promise<Store> {
  try {
    const store = await createStore(openSqlite(file));
    await closeInterruptedRuns(store);
    if (keepRuns !== null) {
      await store.deleteOlder(keepRuns);
    }
    return store;
  } catch (error) {
    const { message } = ((error as Error).cause ?? error) as Error;
    throw new StartupError(
      `The records of runs in ${file} can't be used: ${message}. Free some space, or move the file away and start without them.`,
      { cause: error },
    );
  }
}

/** @throws StartupError when the folder of certificates is not there: builds would fail much later. */
async function requireFolder(folder: string): Promise<void> {
  const status = await stat(folder).catch(() => null);
  if (status?.isDirectory() !== true) {
    throw new StartupError(`The folder of certificates ${folder} is not a folder.`);
  }
}

/**
 * Opens the backend: takes the data folder, cleans up after a killed server, opens the store.
 * @throws StartupError with a sentence for the operator
 */
export async function openBackend(
  settings: Settings,
  report: (message: string, error?: unknown) => void,
): Promise<Backend> {
  const { dataDir, environment, certDir } = settings;
  const codebases = await openCodebases(settings.codebases);
  const connectors = await openConnectors(settings.connectorsFile, environment);
  const { text: configText, config } = await openConfig(settings.configFile);
  if (certDir !== null) {
    await requireFolder(certDir);
  }
  const lock = lockDataFolder(dataDir);
  try {
    const temporary = join(dataDir, 'temporary');
    const home = join(temporary, 'home');
    await endOrphans(dataDir);
    await rm(temporary, { recursive: true, force: true });
    await mkdir(home, { recursive: true, mode: 0o700 });
    const store = await openRecords(join(dataDir, 'waybill.db'), settings.keepRuns);
    const feed = createFeed();
    const env = programEnvironment(environment, home, dataDir);
    const accountEnv = accountEnvironment(environment);
    const engines = createEngines({ env, accountEnv, certDir }, dataDir);
    const secrets = proxyPasswords(environment).map(secret);
    const tools = {
      store,
      feed,
      engines,
      connectors,
      codebases,
      config,
      temporary,
      secrets,
      keepRuns: settings.keepRuns,
      report,
    };
    const runs = createRuns(tools);
    return {
      codebases,
      connectors,
      configText,
      runs,
      store,
      feed,
      health: async () => {
        const statuses = await engines.statuses();
        const available = statuses.some((status) => status.available);
        // The preferred engine comes last: its reason ends with what to type.
        const reasons = statuses.toReversed().flatMap(({ reason }) => reason ?? []);
        const reason = available ? null : reasons.join(' ');
        return { version: packageVersion(), engines: statuses, run: { available, reason } };
      },
      close: async () => {
        await runs.shutDown();
        await store.close();
        await rm(temporary, { recursive: true, force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
