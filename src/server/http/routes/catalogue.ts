import { ROUTES } from '#core';
import type { Backend } from '../../backend.ts';
import type { ZodApp } from '../zod-app.ts';

/** What the backend offers: engines, codebases, connectors, its configuration. */
export function installCatalogueRoutes(app: ZodApp, backend: Backend): void {
  app.route({
    method: ROUTES.health.method,
    url: ROUTES.health.path,
    schema: { response: { 200: ROUTES.health.response } },
    handler: () => backend.health(),
  });
  app.route({
    method: ROUTES.codebases.method,
    url: ROUTES.codebases.path,
    schema: { response: { 200: ROUTES.codebases.response } },
    handler: () => backend.codebases.list(),
  });
  app.route({
    method: ROUTES.connectors.method,
    url: ROUTES.connectors.path,
    schema: { response: { 200: ROUTES.connectors.response } },
    handler: () => backend.connectors.list(),
  });
  app.route({
    method: ROUTES.config.method,
    url: ROUTES.config.path,
    schema: { response: { 200: ROUTES.config.response } },
    handler: () => ({ text: backend.configText }),
  });
}
