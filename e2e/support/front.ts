import { request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { TestCertificates } from './certificates.ts';

/** What the TLS front needs to know of the registry behind it. */
export interface FrontOptions {
  readonly certificates: TestCertificates;
  /** Port of the registry, plain HTTP. */
  readonly registryPort: number;
  /** `Basic …` of an account that may read everything. */
  readonly authorization: string;
}

/** Where the registry behind the front keeps the repositories of a host. */
export function hostFolder(host: string): string {
  const name = host.replace(/:\d+$/, '');
  return name === 'registry-1.docker.io' || name === 'index.docker.io' ? 'docker.io' : name;
}

/**
 * The TLS end of the test registry. It keeps hosts apart, so that one registry can stand for all of
 * them (`/v2/team/app` of `gcr.io` is `/v2/gcr.io/team/app` behind it), and lets everybody read
 * Docker Hub's official images, as Docker Hub does. All else, logins included, is the registry's.
 */
export function createFront(options: FrontOptions): Server {
  const { key, certificate: cert } = options.certificates;
  return createServer({ key, cert }, (incoming, outgoing) => pass(options, incoming, outgoing));
}

function pass(options: FrontOptions, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const host = hostFolder(incoming.headers.host ?? 'localhost');
  const asked = incoming.url ?? '/';
  const headers = { ...incoming.headers };
  const reads = incoming.method === 'GET' || incoming.method === 'HEAD';
  if (host === 'docker.io' && asked.startsWith('/v2/library/') && reads) {
    headers.authorization = options.authorization;
  }
  const path = asked.replace(/^\/v2\/(?=.)/, `/v2/${host}/`).replace(/([?&]from=)/, `$1${host}%2F`);
  const upstream = forward(
    { host: '127.0.0.1', port: options.registryPort, method: incoming.method, path, headers },
    (answer) => {
      const location = answer.headers.location;
      if (location !== undefined) {
        answer.headers.location = location.replace(`/v2/${host}/`, '/v2/');
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  upstream.on('error', () => outgoing.destroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}
