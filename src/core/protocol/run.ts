import { z } from 'zod';
import { INFRASTRUCTURES } from '../model/infrastructure.ts';
import { RUN_ENGINES } from './catalogue.ts';
import { failureSchema } from './failures.ts';
import { LIMITS } from './limits.ts';
import { buildPlanSchema, planRequestSchema } from './plan.ts';

/** Where a run stands, and what that means. The last five are final. */
export const RUN_STATES = {
  queued: 'Waits for the runs before it.',
  running: 'Builds or pushes.',
  pushed: 'Every reference is in the registry.',
  'not-pushed': 'The image was built; the step says that it is not pushed.',
  failed: 'Ended with an error.',
  cancelled: 'Stopped by a person.',
  interrupted: 'The server ended before the run did.',
} as const satisfies Readonly<Record<string, string>>;

/** Where a run stands. */
export type RunState = keyof typeof RUN_STATES;

const runStates = Object.keys(RUN_STATES) as [RunState, ...RunState[]];

/** Whether a run in this state will not change any more. */
export function hasEnded(state: RunState): boolean {
  return state !== 'queued' && state !== 'running';
}

/** A moment: ISO 8601 in UTC with milliseconds. */
export const momentSchema = z.string();

/** One image reference of a run. */
export const runImageSchema = z.object({
  reference: z.string(),
  /** The tag after expressions are resolved. */
  tag: z.string(),
  /** `sha256:…` as the registry stores it; null until it is pushed. */
  digest: z.string().nullable(),
  status: z.enum(['waiting', 'pushing', 'pushed', 'failed', 'not-pushed']),
});

/** One stretch of a run, so that its log can be folded. */
export const runPhaseSchema = z.object({
  /** Position in the run from 0; log lines carry it. */
  index: z.number().int(),
  kind: z.enum(['resolve', 'build', 'push']),
  /** What it does, in words: `Push docker.io/team/app:9`. */
  title: z.string(),
  /** The reference that a push phase pushes. */
  reference: z.string().nullable(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'stopped', 'skipped']),
  startedAt: momentSchema.nullable(),
  endedAt: momentSchema.nullable(),
});

/** A run as the history lists it. */
export const runSummarySchema = z.object({
  id: z.string(),
  state: z.enum(runStates),
  stepType: z.string(),
  stepIdentifier: z.string().nullable(),
  stepName: z.string().nullable(),
  engine: z.enum(RUN_ENGINES),
  infrastructure: z.enum(INFRASTRUCTURES),
  codebase: z.object({ id: z.string(), name: z.string() }),
  connectorRef: z.string().nullable(),
  createdAt: momentSchema,
  startedAt: momentSchema.nullable(),
  endedAt: momentSchema.nullable(),
  images: z.array(runImageSchema),
  failure: failureSchema.nullable(),
});

/** A run with everything but its log. */
export const runSchema = runSummarySchema.extend({
  phases: z.array(runPhaseSchema),
  /** The plan that the server derived and ran. */
  plan: buildPlanSchema,
  /** Number of log lines so far. */
  logLines: z.number().int(),
});

/** Body of `POST /api/runs`. */
export const startRunSchema = planRequestSchema.extend({
  engine: z.enum(RUN_ENGINES),
  /** Id of a codebase from `GET /api/codebases`. */
  codebase: z.string().min(1),
  /** Made by the client once per press of Run; the same key never starts a second run. */
  idempotencyKey: z.string().min(8).max(128),
});

/** Path parameters of the routes of one run. */
export const runParamsSchema = z.object({ id: z.string().min(1).max(64) });

/** Query of `GET /api/runs`. */
export const historyQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(LIMITS.historyPage).default(20),
  /** Id of a run; the answer holds the runs that were made before it. */
  before: z.string().exactOptional(),
});

/** Answer of `GET /api/runs`, the newest first. */
export const historySchema = z.object({
  runs: z.array(runSummarySchema),
  /** What to pass as `before` for the next page; null at the end. */
  next: z.string().nullable(),
});

/** Answer of the routes that give one run. */
export const runResponseSchema = z.object({ run: runSchema });

/** One image reference of a run. */
export type RunImage = z.infer<typeof runImageSchema>;

/** One stretch of a run. */
export type RunPhase = z.infer<typeof runPhaseSchema>;

/** A run as the history lists it. */
export type RunSummary = z.infer<typeof runSummarySchema>;

/** A run with everything but its log. */
export type Run = z.infer<typeof runSchema>;

/** Body of `POST /api/runs`. */
export type StartRunBody = z.infer<typeof startRunSchema>;

/** Answer of `GET /api/runs`. */
export type History = z.infer<typeof historySchema>;
