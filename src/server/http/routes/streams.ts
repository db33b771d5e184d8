import { Readable } from 'node:stream';
import { ROUTES } from '#core';
import type { Backend } from '../../backend.ts';
import { followRun, readLog } from '../../runs/follow.ts';
import type { ZodApp } from '../zod-app.ts';

/** The position after which a client wants the stream; 0 for a client that has nothing yet. */
function positionOf(header: string | readonly string[] | undefined): number {
  const position = Number(header);
  return Number.isSafeInteger(position) && position > 0 ? position : 0;
}

/** The routes that answer with a stream: a run's events, and its log as text. */
export function installStreamRoutes(app: ZodApp, { runs, store, feed }: Backend): void {
  app.route({
    method: ROUTES.runEvents.method,
    url: ROUTES.runEvents.path,
    schema: { params: ROUTES.runEvents.params },
    handler: async (request, reply) => {
      const { id } = await runs.read(request.params.id);
      const after = positionOf(request.headers['last-event-id']);
      if (await store.endsAt(id, after)) {
        return reply.code(204).send();
      }
      const gone = new AbortController();
      request.raw.once('close', () => gone.abort());
      reply.header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8');
      return reply.send(Readable.from(followRun({ store, feed, id, after, signal: gone.signal })));
    },
  });
  app.route({
    method: ROUTES.runLog.method,
    url: ROUTES.runLog.path,
    schema: { params: ROUTES.runLog.params },
    handler: async (request, reply) => {
      const { id } = await runs.read(request.params.id);
      reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `inline; filename="waybill-${id}.log"`);
      return reply.send(Readable.from(readLog(store, id)));
    },
  });
}
