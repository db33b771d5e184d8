import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestRegistry } from './registry.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(PROJECT, 'src/server/example-codebase');

/** The server as `waybill serve` starts it, with a data folder and a codebase of its own. */
export interface TestBackend {
  readonly url: string;
  /** The codebase `shop`: files may be added and changed. */
  readonly codebase: string;
  /** Kills the server as a crash would, and starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Kills the server; the data stays. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The connectors that the tests name in their steps. */
const CONNECTORS = [
  { identifier: 'account.aws', name: 'AWS production', type: 'Aws' },
  { identifier: 'account.azure', name: 'Azure production', type: 'Azure' },
  { identifier: 'account.hub', name: 'Docker Hub', type: 'DockerRegistry', registry: 'docker.io' },
  { identifier: 'account.google', name: 'Google Cloud', type: 'Gcp' },
].map((connector) => ({
  ...connector,
  username: { env: 'TEST_REGISTRY_USERNAME' },
  password: { env: 'TEST_REGISTRY_PASSWORD' },
}));

const WRONG_CONNECTOR = {
  identifier: 'account.wrong',
  name: 'Wrong password',
  type: 'Aws',
  username: { env: 'TEST_REGISTRY_USERNAME' },
  password: { env: 'TEST_WRONG_PASSWORD' },
};

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Starts `waybill serve` and waits until it says its address. */
async function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Started> {
  const child = spawn(process.execPath, [join(PROJECT, 'src/cli/main.ts'), 'serve', ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) {
        resolve(url);
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`waybill serve ended: ${said}`)));
  });
  return { child, url: await address };
}

function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Starts the backend with the built editor against a test registry. */
export async function startBackend(registry: TestRegistry): Promise<TestBackend> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-e2e-'));
  const codebase = join(folder, 'shop');
  await cp(EXAMPLE, codebase, { recursive: true });
  const connectors = join(folder, 'connectors.json');
  await writeFile(connectors, JSON.stringify([...CONNECTORS, WRONG_CONNECTOR]));
  const env = {
    ...registry.env,
    TEST_REGISTRY_USERNAME: registry.credentials.username,
    TEST_REGISTRY_PASSWORD: registry.credentials.password,
    TEST_WRONG_PASSWORD: 'not-the-password',
  };
  const options = (port: string) => [
    ...['--port', port, '--data-dir', join(folder, 'data'), '--codebase', codebase],
    ...['--connectors', connectors],
  ];
  let running = await start(options('0'), env);
  const { url } = running;
  const kill = async () => {
    running.child.kill('SIGKILL');
    await ended(running.child);
  };
  return {
    url,
    codebase,
    kill,
    restart: async () => {
      await kill();
      running = await start(options(new URL(url).port), env);
    },
    stop: async () => {
      running.child.kill('SIGTERM');
      await ended(running.child);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
