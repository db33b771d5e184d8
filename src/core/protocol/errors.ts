import { z } from 'zod';

/** What one kind of refusal means: its HTTP status and the sentence for the documentation. */
export interface ErrorMeaning {
  readonly status: number;
  readonly meaning: string;
}

/** Every code that an error body can carry. The server answers no other, the docs list each. */
export const ERRORS = {
  'bad-request': {
    status: 400,
    meaning: 'The request does not have the shape that the route asks for.',
  },
  'host-refused': {
    status: 403,
    meaning: 'The request names a host that this server does not serve.',
  },
  'origin-refused': { status: 403, meaning: 'The request comes from a page of another site.' },
  'not-found': { status: 404, meaning: 'There is nothing at this address.' },
  'run-unknown': { status: 404, meaning: 'No run has this id.' },
  'codebase-unknown': {
    status: 404,
    meaning: 'No codebase has this id; codebases are allowed when the server starts.',
  },
  'idempotency-conflict': {
    status: 409,
    meaning: 'The idempotency key was used before for a different run.',
  },
  'run-open': { status: 409, meaning: 'The run has not ended, so it can not be deleted.' },
  'body-too-large': { status: 413, meaning: 'The request body is larger than the server accepts.' },
  'unsupported-media-type': { status: 415, meaning: 'The request body is not JSON.' },
  'plan-refused': { status: 422, meaning: 'The step gives no plan: each problem names its field.' },
  'policy-refused': {
    status: 422,
    meaning:
      "The step breaks the policy of the server's configuration: each problem names its field.",
  },
  'codebase-outside': { status: 422, meaning: 'A path of the step leads out of the codebase.' },
  'dockerfile-missing': {
    status: 422,
    meaning: 'The codebase has no Dockerfile at the path of the step.',
  },
  'dockerfile-too-large': {
    status: 422,
    meaning: 'The file is larger than any Dockerfile that the server reads out.',
  },
  'context-missing': {
    status: 422,
    meaning: 'The codebase has no folder at the build context of the step.',
  },
  'connector-unknown': {
    status: 422,
    meaning: 'The server has no connector with the identifier that the step names.',
  },
  'connector-mismatch': {
    status: 422,
    meaning: 'The connector belongs to another registry than the one the step pushes to.',
  },
  'connector-unreadable': {
    status: 422,
    meaning: "The connector's credentials could not be read from where it points.",
  },
  'queue-full': { status: 429, meaning: 'Too many runs are waiting.' },
  'engine-unavailable': { status: 503, meaning: 'The engine can not be used on this machine.' },
  stopping: { status: 503, meaning: 'The server is shutting down and takes no new run.' },
  'storage-full': { status: 507, meaning: 'The disk of the data folder is full.' },
  'storage-failed': { status: 500, meaning: 'The data folder could not be read or written.' },
  internal: { status: 500, meaning: 'The server made a mistake; its own log has the details.' },
} as const satisfies Readonly<Record<string, ErrorMeaning>>;

/** One of the codes of an error body. */
export type ErrorCode = keyof typeof ERRORS;

const errorCodes = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** A reason why a step gives no plan, and its field. */
export const planRefusalSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** Path of the field in the step, such as `spec.tags[0]`. */
  key: z.string().nullable(),
});

/** The body of every answer that is no success. */
export const errorBodySchema = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    /** What is so, in plain words. */
    message: z.string(),
    /** What to do about it. */
    hint: z.string().exactOptional(),
    /** With `plan-refused` and `policy-refused`: every reason. */
    problems: z.array(planRefusalSchema).exactOptional(),
  }),
});

/** A reason why a step gives no plan. */
export type PlanRefusal = z.infer<typeof planRefusalSchema>;

/** The body of every answer that is no success. */
export type ErrorBody = z.infer<typeof errorBodySchema>;
