import { ROUTES } from '#core';
import type { Backend } from '../../backend.ts';
import { measureCodebase } from '../../codebases/measure.ts';
import { readCodebaseDockerfile } from '../../codebases/read-dockerfile.ts';
import type { ZodApp } from '../zod-app.ts';

/** What a codebase holds for a step: its Dockerfile and the size of its build context. */
export function installCodebaseRoutes(app: ZodApp, { codebases }: Backend): void {
  const { dockerfile, buildContext } = ROUTES;
  app.route({
    method: dockerfile.method,
    url: dockerfile.path,
    schema: {
      params: dockerfile.params,
      querystring: dockerfile.query,
      response: { 200: dockerfile.response },
    },
    handler: async ({ params, query }) => ({
      text: await readCodebaseDockerfile(codebases.find(params.id), query.path),
    }),
  });
  app.route({
    method: buildContext.method,
    url: buildContext.path,
    schema: {
      params: buildContext.params,
      querystring: buildContext.query,
      response: { 200: buildContext.response },
    },
    handler: ({ params, query }) =>
      measureCodebase(codebases.find(params.id), query.path, query.dockerfile),
  });
}
