import type { AddressInfo } from 'node:net';
import type { Run } from '#core';
import { openBackend } from './backend.ts';
import { createApp } from './http/app.ts';
import { explainListening } from './http/explain-listening.ts';
import { bracketed } from './http/guard.ts';
import { type RunOnceOptions, type RunOnceRequest, runOnce } from './run-once.ts';
import { type Environment, resolveSettings, type ServerOptions } from './settings.ts';

export { HttpError } from './http/http-error.ts';
export type { RunOnceRequest } from './run-once.ts';
export { DEFAULT_PORT, type Environment, type ServerOptions } from './settings.ts';
export { StartupError } from './startup-error.ts';

/** A server that listens. */
export interface RunningServer {
  /** What to open: `http://127.0.0.1:7411`. */
  readonly url: string;
  readonly port: number;
  /** Whether only this machine reaches it. */
  readonly isLoopback: boolean;
  /** Stops listening, interrupts what runs, and writes everything down. */
  close(): Promise<void>;
}

/** Says something to the operator on stderr; never a secret, never a whole request. */
function report(message: string, error?: unknown): void {
  console.error(error === undefined ? message : `${message}:`, error ?? '');
}

/**
 * Starts the editor and its backend on one port. This file alone reads the process environment:
 * proxies, certificate files and the credentials that the connectors file points to come from there.
 * @throws StartupError for whatever the person who started it can mend
 */
export async function startServer(
  options: ServerOptions = {},
  environment: Environment = process.env,
): Promise<RunningServer> {
  const settings = resolveSettings(options, environment);
  const { host, port, appDir } = settings;
  const backend = await openBackend(settings, report);
  try {
    const app = await createApp(backend, { host, appDir, report });
    await app.listen({ host, port });
    const { port: bound, address } = app.server.address() as AddressInfo;
    return {
      url: `http://${bracketed(host)}:${bound}`,
      port: bound,
      isLoopback: address === '::1' || address.startsWith('127.'),
      close: async () => {
        await app.close();
        await backend.close();
      },
    };
  } catch (error) {
    await backend.close();
    throw explainListening(error, host, port);
  }
}

/**
 * Runs one step without a server, in a data folder beside the server's own, and gives the run as it ended.
 * @throws StartupError for whatever the person who started it can mend, HttpError for every refusal
 */
export function runStep(
  options: ServerOptions,
  request: RunOnceRequest,
  following: Omit<RunOnceOptions, 'report'>,
  environment: Environment = process.env,
): Promise<Run> {
  const settings = resolveSettings(options, environment);
  const dataDir = options.dataDir === undefined ? `${settings.dataDir}-run` : settings.dataDir;
  return runOnce({ ...settings, dataDir }, request, { ...following, report });
}
