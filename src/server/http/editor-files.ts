import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

const NO_EDITOR = `The editor is not built yet: run "npm run build", or use "npm run dev".\n`;

function wantsPage(request: FastifyRequest): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const isPage = request.headers.accept?.includes('text/html') === true;
  return reads && isPage && !request.url.startsWith('/api');
}

/**
 * Serves the built editor: files with a hash in their name for a year, the page itself always fresh,
 * and the page for every address of the editor's own. Without a build, a sentence that says so.
 */
export async function installEditorFiles(
  app: FastifyInstance,
  appDir: string | null,
): Promise<void> {
  const built = appDir !== null && existsSync(join(appDir, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: appDir,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(appDir, 'assets') + sep);
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) {
      throw new HttpError('not-found', 'There is nothing at this address.');
    }
    return built
      ? reply.sendFile('index.html')
      : reply.code(404).type('text/plain; charset=utf-8').send(NO_EDITOR);
  });
}
