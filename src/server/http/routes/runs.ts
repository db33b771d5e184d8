import { ROUTES } from '#core';
import type { Backend } from '../../backend.ts';
import { derivePlan } from '../../runs/derive-plan.ts';
import type { ZodApp } from '../zod-app.ts';

/** Plans and runs. */
export function installRunRoutes(app: ZodApp, { runs }: Backend): void {
  app.route({
    method: ROUTES.plan.method,
    url: ROUTES.plan.path,
    schema: { body: ROUTES.plan.body, response: { 200: ROUTES.plan.response } },
    handler: (request) => ({ plan: derivePlan(request.body) }),
  });
  app.route({
    method: ROUTES.startRun.method,
    url: ROUTES.startRun.path,
    schema: {
      body: ROUTES.startRun.body,
      response: { 200: ROUTES.startRun.response, 201: ROUTES.startRun.response },
    },
    handler: async (request, reply) => {
      const { run, isNew } = await runs.start(request.body);
      return reply.code(isNew ? 201 : 200).send({ run });
    },
  });
  app.route({
    method: ROUTES.listRuns.method,
    url: ROUTES.listRuns.path,
    schema: { querystring: ROUTES.listRuns.query, response: { 200: ROUTES.listRuns.response } },
    handler: (request) => runs.history(request.query),
  });
  app.route({
    method: ROUTES.readRun.method,
    url: ROUTES.readRun.path,
    schema: { params: ROUTES.readRun.params, response: { 200: ROUTES.readRun.response } },
    handler: async (request) => ({ run: await runs.read(request.params.id) }),
  });
  app.route({
    method: ROUTES.cancelRun.method,
    url: ROUTES.cancelRun.path,
    schema: { params: ROUTES.cancelRun.params, response: { 200: ROUTES.cancelRun.response } },
    handler: async (request) => ({ run: await runs.cancel(request.params.id) }),
  });
  app.route({
    method: ROUTES.deleteRun.method,
    url: ROUTES.deleteRun.path,
    schema: { params: ROUTES.deleteRun.params, response: { 200: ROUTES.deleteRun.response } },
    handler: async (request) => ({ run: await runs.remove(request.params.id) }),
  });
}
