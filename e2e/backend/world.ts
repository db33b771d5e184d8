import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Environment, type RunningServer, startServer } from '../../src/server/main.ts';
import { createClient, type TestClient } from '../../src/server/testing/client.ts';
import { startRegistry, type TestRegistry } from '../support/registry.ts';

/** The connectors of the test server; the credentials are in the environment. */
const CONNECTORS = [
  { identifier: 'account.hub', type: 'DockerRegistry', ...credentials('PASSWORD') },
  { identifier: 'account.aws', type: 'Aws', ...credentials('PASSWORD') },
  { identifier: 'account.azure', type: 'Azure', ...credentials('PASSWORD') },
  { identifier: 'account.gcp', type: 'Gcp', ...credentials('PASSWORD') },
  { identifier: 'account.wrong', type: 'DockerRegistry', ...credentials('WRONG_PASSWORD') },
];

function credentials(password: string) {
  return { username: { env: 'USERNAME' }, password: { env: password } };
}

/** A registry and a folder; servers come and go. */
export interface World {
  readonly registry: TestRegistry;
  readonly folder: string;
  readonly dataDir: string;
  readonly options: { readonly dataDir: string; readonly connectorsFile: string; readonly port: 0 };
  readonly environment: Environment;
  /** Writes a codebase from its files and gives its folder. */
  codebase(name: string, files: Readonly<Record<string, string>>): Promise<string>;
  /** Starts a server over the given codebases. */
  serve(codebases: readonly string[]): Promise<RunningServer & { client: TestClient }>;
  stop(): Promise<void>;
}

/** A password that no registry of the test accepts. */
export const WRONG_PASSWORD = 'wrong-canary-77b1d0';

/** Starts the test registry and prepares a folder for servers. */
export async function createWorld(): Promise<World> {
  const registry = await startRegistry();
  const folder = await mkdtemp(join(tmpdir(), 'waybill-world-'));
  const connectorsFile = join(folder, 'connectors.json');
  await writeFile(connectorsFile, JSON.stringify(CONNECTORS));
  const environment = {
    ...process.env,
    ...registry.env,
    USERNAME: registry.credentials.username,
    PASSWORD: registry.credentials.password,
    WRONG_PASSWORD,
  };
  const dataDir = join(folder, 'data');
  const options = { dataDir, connectorsFile, port: 0 } as const;
  return {
    registry,
    folder,
    dataDir,
    options,
    environment,
    codebase: async (name, files) => {
      const root = join(folder, name);
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), text);
      }
      return root;
    },
    serve: async (codebases) => {
      const server = await startServer({ ...options, codebases }, environment);
      return { ...server, client: createClient(server.url) };
    },
    stop: async () => {
      await registry.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

let keys = 0;

/** The body of a run of a Docker step; `spec` lines are added as they are. */
export function runRequest(options: {
  readonly codebase: string;
  readonly engine: string;
  readonly tags: readonly string[];
  readonly connector?: string;
  readonly spec?: string;
  readonly values?: Readonly<Record<string, string>>;
}) {
  const { codebase, engine, tags, connector = 'account.hub', spec = '', values = {} } = options;
  keys += 1;
  const yaml = `type: BuildAndPushDockerRegistry
name: Build
identifier: build
spec:
  connectorRef: ${connector}
  repo: team/app
  tags: ${JSON.stringify(tags)}
${spec}`;
  return {
    yaml,
    step: 'build',
    infrastructure: 'kubernetes',
    engine,
    values,
    codebase,
    idempotencyKey: `key-${process.pid}-${keys}`,
  };
}
