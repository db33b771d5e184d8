import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const APP = fileURLToPath(new URL('../../dist/app', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built app on a server of files alone, as a person without a backend has it. */
export interface StaticSite {
  readonly url: string;
  /** What browsers asked for: method, path and query. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** Serves `dist/app` on a free port of this machine. */
export async function startStaticSite(): Promise<StaticSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(`${request.method} ${path}`);
    const { pathname } = new URL(path, 'http://localhost');
    const file = join(APP, pathname === '/' ? 'index.html' : pathname);
    readFile(file).then(
      (content) => {
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server of files has no port.');
  }
  return {
    url: `http://127.0.0.1:${address.port}/`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
