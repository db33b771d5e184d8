import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { LIMITS } from '#core';
import { StoreError } from '../store/store-error.ts';
import { HEADERS } from './headers.ts';
import { HttpError } from './http-error.ts';

const BODY_LIMIT = `${LIMITS.bodyBytes / 1024 / 1024} MB`;

function tooLarge(): HttpError {
  return new HttpError('body-too-large', `The request is larger than ${BODY_LIMIT}.`, {
    hint: 'Send only the part of the pipeline that holds the step.',
  });
}

/** The refusal that an error means to the client; `internal` for whatever nobody expected. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) {
    return error;
  }
  if (error instanceof StoreError) {
    return new HttpError(error.code, error.message, { hint: error.hint });
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const field = first?.instancePath.slice(1).replaceAll('/', '.') || 'The request';
    return new HttpError('bad-request', `${field}: ${first?.message ?? 'not as expected'}`);
  }
  const { code, statusCode, message } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return tooLarge();
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new HttpError('unsupported-media-type', 'The request body has to be JSON.', {
      hint: 'Send the header Content-Type: application/json.',
    });
  }
  if (statusCode === 403 || statusCode === 404) {
    // The static files' own refusal: an address that leads out of their folder, or is too long for it.
    return new HttpError('not-found', 'There is nothing at this address.');
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new HttpError('bad-request', message ?? 'The request could not be understood.');
  }
  return new HttpError('internal', 'The server made a mistake.', {
    hint: 'Its own log has the details.',
  });
}

/** Answers an error with the one error body, and tells the operator of what nobody expected. */
export type AnswerError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => void;

/** Makes the one way in which every error of the application is answered. */
export function createErrorAnswer(report: (message: string, error: unknown) => void): AnswerError {
  return (error, request, reply) => {
    const refusal = toHttpError(error);
    if (refusal.status >= 500 && !(error instanceof HttpError)) {
      report(`${request.method} ${request.routeOptions.url ?? 'unknown route'} failed`, error);
    }
    reply.code(refusal.status).headers(HEADERS).send(refusal.body);
  };
}
