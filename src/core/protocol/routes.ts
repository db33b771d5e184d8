import {
  codebasesSchema,
  configResponseSchema,
  connectorsSchema,
  healthSchema,
} from './catalogue.ts';
import {
  codebaseParamsSchema,
  contextQuerySchema,
  contextSizeSchema,
  dockerfileQuerySchema,
  dockerfileSchema,
} from './codebase.ts';
import { planRequestSchema, planResponseSchema } from './plan.ts';
import {
  historyQuerySchema,
  historySchema,
  runParamsSchema,
  runResponseSchema,
  startRunSchema,
} from './run.ts';

/** Every route of the backend: server and app read this one table. */
export const ROUTES = {
  /** Whether the backend is there, and which engines it can use. */
  health: { method: 'GET', path: '/api/health', response: healthSchema },
  /** The folders that may be built. */
  codebases: { method: 'GET', path: '/api/codebases', response: codebasesSchema },
  /** The text of a Dockerfile of a codebase. */
  dockerfile: {
    method: 'GET',
    path: '/api/codebases/:id/dockerfile',
    params: codebaseParamsSchema,
    query: dockerfileQuerySchema,
    response: dockerfileSchema,
  },
  /** What a build context of a codebase holds, without what its ignore file leaves out. */
  buildContext: {
    method: 'GET',
    path: '/api/codebases/:id/context',
    params: codebaseParamsSchema,
    query: contextQuerySchema,
    response: contextSizeSchema,
  },
  /** The connectors that the server has credentials for. */
  connectors: { method: 'GET', path: '/api/connectors', response: connectorsSchema },
  /** The configuration that the server holds runs to. */
  config: { method: 'GET', path: '/api/config', response: configResponseSchema },
  /** The plan of a step, as a run would execute it. */
  plan: {
    method: 'POST',
    path: '/api/plan',
    body: planRequestSchema,
    response: planResponseSchema,
  },
  /** Starts a run, or gives the run of the same idempotency key (200 instead of 201). */
  startRun: {
    method: 'POST',
    path: '/api/runs',
    body: startRunSchema,
    response: runResponseSchema,
  },
  /** The history, newest first. */
  listRuns: {
    method: 'GET',
    path: '/api/runs',
    query: historyQuerySchema,
    response: historySchema,
  },
  /** One run. */
  readRun: {
    method: 'GET',
    path: '/api/runs/:id',
    params: runParamsSchema,
    response: runResponseSchema,
  },
  /**
   * The run's events as `text/event-stream`, from the first, or after `Last-Event-ID`, until `end`.
   * 204 when there is nothing after `Last-Event-ID` and the run has ended.
   */
  runEvents: { method: 'GET', path: '/api/runs/:id/events', params: runParamsSchema },
  /** The whole log as `text/plain`, without colours. */
  runLog: { method: 'GET', path: '/api/runs/:id/log', params: runParamsSchema },
  /** Deletes a run that has ended, with its log, and gives it as it was. */
  deleteRun: {
    method: 'DELETE',
    path: '/api/runs/:id',
    params: runParamsSchema,
    response: runResponseSchema,
  },
  /** Stops a run; a run that has ended stays as it is. Send no body. */
  cancelRun: {
    method: 'POST',
    path: '/api/runs/:id/cancel',
    params: runParamsSchema,
    response: runResponseSchema,
  },
} as const;

/** Name of a route. */
export type RouteName = keyof typeof ROUTES;

/** The address of a route with its `:name` parts filled in and escaped; throws when one is missing. */
export function routeAddress(
  name: RouteName,
  params: Readonly<Record<string, string>> = {},
): string {
  return ROUTES[name].path.replace(/:([a-z]+)/gi, (_, key: string) => {
    const value = params[key];
    if (value === undefined) {
      throw new TypeError(`Route ${name} needs the parameter ${key}`);
    }
    return encodeURIComponent(value);
  });
}
