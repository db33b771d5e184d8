import { z } from 'zod';
import { ENGINES, INFRASTRUCTURES } from '../model/infrastructure.ts';
import type { BuildPlan } from '../model/plan.ts';

/** Sample values by expression path: `{"pipeline.sequenceId": "9"}`. */
export const sampleValuesSchema = z.record(z.string(), z.string());

/** What the server derives a plan from: the text itself, never a plan made elsewhere. */
export const planRequestSchema = z.object({
  yaml: z.string(),
  /** Identifier of the step, or `#N` for the N-th step of the text from 1. */
  step: z.string().min(1),
  infrastructure: z.enum(INFRASTRUCTURES),
  engine: z.enum(ENGINES),
  values: sampleValuesSchema,
});

const imageReferenceSchema = z.object({
  role: z.enum(['image', 'cache']),
  tag: z.string(),
  key: z.string(),
  resolvedTag: z.string().nullable(),
  reference: z.string().nullable(),
  parts: z.array(z.object({ text: z.string(), key: z.string().nullable() })).readonly(),
  unresolved: z.array(z.string()).readonly(),
  problems: z.array(z.string()).readonly(),
});

const planStepSchema = z.object({
  program: z.string(),
  args: z
    .array(
      z.object({
        text: z.string(),
        key: z.string().nullable(),
        resolved: z.boolean(),
        why: z.string(),
        stageVariable: z.string().exactOptional(),
        variable: z.string().exactOptional(),
      }),
    )
    .readonly(),
  env: z.record(z.string(), z.string()),
  why: z.string(),
  phase: z.enum(['prepare', 'build', 'tag', 'push']),
  reference: z.string().nullable(),
  input: z.string().exactOptional(),
});

/** The wire form of a `BuildPlan`; the compiler holds the two together. */
export const buildPlanSchema = z.object({
  engine: z.enum(ENGINES),
  infrastructure: z.enum(INFRASTRUCTURES),
  stepType: z.string(),
  stepIdentifier: z.string().nullable(),
  stepName: z.string().nullable(),
  connectorRef: z.string().nullable(),
  dockerfile: z.string(),
  context: z.string(),
  steps: z.array(planStepSchema).readonly(),
  references: z.array(imageReferenceSchema).readonly(),
  manifest: z.record(z.string(), z.unknown()).nullable(),
  ignored: z.array(z.object({ key: z.string(), why: z.string() })).readonly(),
}) satisfies z.ZodType<BuildPlan>;

/** Answer of `POST /api/plan`. */
export const planResponseSchema = z.object({ plan: buildPlanSchema });

/** Body of `POST /api/plan`. */
export type PlanRequestBody = z.infer<typeof planRequestSchema>;

/** Answer of `POST /api/plan`. */
export type PlanResponse = z.infer<typeof planResponseSchema>;
