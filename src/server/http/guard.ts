import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const EVERYWHERE = ['0.0.0.0', '::', '[::]'];

/** The host of an authority without its port, in lower case. */
function hostOf(authority: string): string {
  return authority.toLowerCase().replace(/:\d*$/, '');
}

/** An IPv6 address as it stands in a URL. */
export function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

/**
 * Whether a request may name this host. Only loopback names and the configured one: a page whose own
 * name is made to point here (DNS rebinding) still sends its own name. A server that listens
 * everywhere also takes bare addresses, which can't be rebound.
 */
export function servesHost(authority: string, configured: string): boolean {
  const host = hostOf(authority);
  if (LOOPBACK.includes(host) || host === bracketed(configured).toLowerCase()) {
    return true;
  }
  return EVERYWHERE.includes(configured) && isIP(host.replace(/^\[|\]$/g, '')) !== 0;
}

function comesFromElsewhere(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined) {
    return origin !== `http://${host}` && origin !== `https://${host}`;
  }
  return site === 'cross-site' || site === 'same-site';
}

/** Whether a request is for the API: by the route that takes it, as an address can be written in many ways. */
function isForApi(request: FastifyRequest): boolean {
  return request.routeOptions.url?.startsWith('/api') === true || request.url.startsWith('/api');
}

/** Refuses requests that name another host, and API requests of other sites' pages. */
export function installGuard(app: FastifyInstance, configured: string): void {
  app.addHook('onRequest', async (request) => {
    if (!servesHost(request.headers.host ?? '', configured)) {
      throw new HttpError('host-refused', 'This server does not answer under that name.', {
        hint: `Open it as http://${bracketed(configured)} or http://localhost, with its port.`,
      });
    }
    if (isForApi(request) && comesFromElsewhere(request)) {
      throw new HttpError('origin-refused', 'The request comes from a page of another site.', {
        hint: "Use the server's own page, or a program that sends no Origin.",
      });
    }
  });
}
