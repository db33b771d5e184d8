import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { basicAuthorization, TEST_ACCOUNT } from './account.ts';
import { pushBaseImage } from './base-image.ts';
import { makeCertificates } from './certificates.ts';
import { createFront } from './front.ts';
import { createInspector, type StoredImage } from './inspect.ts';
import { listen, startProxy } from './proxy.ts';

/** A real registry that answers, over TLS and with a login, for every public registry name. */
export interface TestRegistry {
  /** What a builder or the backend needs in its environment to reach it. */
  readonly env: Readonly<{ HTTPS_PROXY: string; NO_PROXY: string; SSL_CERT_FILE: string }>;
  /** The only account that may push. */
  readonly credentials: Readonly<{ username: string; password: string }>;
  /** The `host:port` of every connection that came through the proxy. */
  readonly asked: readonly string[];
  /** What the registry holds under `host/repository:tag`; null when nothing. */
  inspect(reference: string): Promise<StoredImage | null>;
  /** Tags of `host/repository`. */
  tags(repository: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/**
 * Starts Debian's docker-registry with a login, the TLS front and the CONNECT proxy, all on free
 * loopback ports, seeded with `docker.io/library/busybox:1`. Needs the Debian packages
 * `docker-registry`, `buildah`, `busybox-static` and `openssl`.
 */
export async function startRegistry(): Promise<TestRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-registry-'));
  const certificates = await makeCertificates(folder);
  const { process: registry, port: registryPort } = await startDistribution(folder);
  const { username, password } = TEST_ACCOUNT;
  const authorization = basicAuthorization(username, password);
  const front = createFront({ certificates, registryPort, authorization });
  await listen(front);
  const proxy = await startProxy((front.address() as AddressInfo).port);
  const env = {
    HTTPS_PROXY: proxy.url,
    NO_PROXY: '',
    SSL_CERT_FILE: certificates.authorityFile,
  };
  const stop = async () => {
    await proxy.stop();
    front.closeAllConnections();
    front.close();
    const ended = once(registry, 'exit');
    registry.kill();
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await pushBaseImage(join(folder, 'base'), env);
  } catch (error) {
    await stop();
    throw error;
  }
  const { inspect, tags } = createInspector(`http://127.0.0.1:${registryPort}`);
  return { env, credentials: { username, password }, asked: proxy.asked, inspect, tags, stop };
}

async function startDistribution(folder: string): Promise<{ process: ChildProcess; port: number }> {
  const port = await freePort();
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'htpasswd'), TEST_ACCOUNT.htpasswd);
  await writeFile(
    join(folder, 'registry.yml'),
    JSON.stringify({
      version: 0.1,
      log: { level: 'error', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: join(folder, 'data') } },
      http: { addr: `127.0.0.1:${port}`, relativeurls: true, secret: 'test' },
      auth: { htpasswd: { realm: 'waybill test', path: join(folder, 'htpasswd') } },
    }),
  );
  const child = spawn('docker-registry', ['serve', join(folder, 'registry.yml')], {
    stdio: 'ignore',
  });
  // A test that ends without calling `stop` must not leave a registry running.
  const endWithParent = () => child.kill();
  process.once('exit', endWithParent);
  child.once('exit', () => process.off('exit', endWithParent));
  let failure: unknown = null;
  child.once('error', (error) => {
    failure = error;
  });
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (failure !== null || child.exitCode !== null) {
      throw new Error('docker-registry did not start', { cause: failure });
    }
    const answer = await fetch(`http://127.0.0.1:${port}/v2/`).catch(() => null);
    if (answer?.status === 401) {
      return { process: child, port };
    }
    await wait(50);
  }
  child.kill();
  throw new Error('docker-registry does not answer');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await listen(server);
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
