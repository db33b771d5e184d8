import type { z } from 'zod';
import { errorBodySchema, ROUTES, type RouteName, routeAddress } from '#core';
import { ForeignAnswer, NoServer, RefusedRequest } from './errors.ts';

/** The routes that answer with JSON. */
export type JsonRoute = {
  [Name in RouteName]: (typeof ROUTES)[Name] extends { response: z.ZodType } ? Name : never;
}[RouteName];

/** What a route answers. */
export type AnswerOf<Name extends JsonRoute> = z.infer<(typeof ROUTES)[Name]['response']>;

/** What a request carries beside its route. */
export interface RequestParts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * Asks the backend and parses the answer by the protocol. Throws `RefusedRequest` with the backend's
 * own words, `NoServer` when nobody answers, `ForeignAnswer` when the answer has another shape.
 */
export async function ask<Name extends JsonRoute>(
  name: Name,
  parts: RequestParts = {},
): Promise<AnswerOf<Name>> {
  const route = ROUTES[name];
  const query = parts.query ? `?${new URLSearchParams(parts.query)}` : '';
  const response = await send(`${routeAddress(name, parts.params)}${query}`, {
    method: route.method,
    headers: {
      accept: 'application/json',
      ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(parts.signal ? { signal: parts.signal } : {}),
  });
  const answer = await readJson(response);
  if (!response.ok) {
    throw refusalOf(response.status, answer);
  }
  const parsed = route.response.safeParse(answer);
  if (!parsed.success) {
    throw new ForeignAnswer(`${route.method} ${route.path}: ${parsed.error.message}`);
  }
  return parsed.data as AnswerOf<Name>;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (failure) {
    if (init.signal?.aborted) {
      throw failure;
    }
    throw new NoServer('No answer', { cause: failure });
  }
}

async function readJson(response: Response): Promise<unknown> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isJson) {
    // A static host or a proxy answers with a page of its own.
    throw new NoServer(`Status ${response.status} without JSON`);
  }
  try {
    return await response.json();
  } catch (failure) {
    throw new NoServer('The answer broke off', { cause: failure });
  }
}

function refusalOf(status: number, answer: unknown): Error {
  const body = errorBodySchema.safeParse(answer);
  return body.success
    ? new RefusedRequest(body.data.error)
    : new ForeignAnswer(`Status ${status} with an unknown error body`);
}
