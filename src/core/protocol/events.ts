import { z } from 'zod';
import { failureSchema } from './failures.ts';
import { momentSchema, runImageSchema, runPhaseSchema, runSummarySchema } from './run.ts';

/** One line of a run's log. Colours are ANSI sequences in `text`; nothing else is. */
export const logLineSchema = z.object({
  /** From 1, without gaps. */
  number: z.number().int(),
  time: momentSchema,
  /** `index` of the phase that wrote it. */
  phase: z.number().int(),
  /** `waybill` marks what the server itself says. */
  source: z.enum(['engine', 'waybill']),
  text: z.string(),
});

/** What a run's event stream carries, as the `data` of a server-sent event named by `type`. */
export const runEventSchema = z.discriminatedUnion('type', [
  /** The run left the queue. */
  z.object({ type: z.literal('started'), time: momentSchema }),
  /** A phase began or ended; replaces the phase of the same index. */
  z.object({ type: z.literal('phase'), time: momentSchema, phase: runPhaseSchema }),
  /** Log lines, in order. */
  z.object({ type: z.literal('log'), lines: z.array(logLineSchema) }),
  /** A reference changed; replaces the image of the same reference. */
  z.object({ type: z.literal('image'), time: momentSchema, image: runImageSchema }),
  /** The last event of every run. */
  z.object({
    type: z.literal('end'),
    time: momentSchema,
    state: runSummarySchema.shape.state,
    failure: failureSchema.nullable(),
  }),
]);

/** One line of a run's log. */
export type LogLine = z.infer<typeof logLineSchema>;

/** One event of a run. The stream's event id is its position in the run, from 1. */
export type RunEvent = z.infer<typeof runEventSchema>;

/** Names of the server-sent events, for `EventSource.addEventListener`. */
export const RUN_EVENT_TYPES = [
  'started',
  'phase',
  'log',
  'image',
  'end',
] as const satisfies readonly RunEvent['type'][];
