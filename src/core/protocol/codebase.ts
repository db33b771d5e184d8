import { z } from 'zod';
import type { ContextSize } from '../dockerfile/index.ts';

const pathSchema = z.string().max(1_000);

/** Parameters of the routes on one codebase. */
export const codebaseParamsSchema = z.object({ id: z.string() });

/** Query of `GET /api/codebases/:id/dockerfile`: a path from the root of the codebase. */
export const dockerfileQuerySchema = z.object({ path: pathSchema.min(1) });

/** Answer of `GET /api/codebases/:id/dockerfile`. */
export const dockerfileSchema = z.object({ text: z.string() });

/** Query of `GET /api/codebases/:id/context`: paths from the root, which itself is the empty path. */
export const contextQuerySchema = z.object({ path: pathSchema, dockerfile: pathSchema });

/** The wire form of a `ContextSize`; the compiler holds the two together. */
export const contextSizeSchema = z.object({
  files: z.number().int(),
  bytes: z.number(),
  leftOut: z.array(z.string()).readonly(),
  leftOutCount: z.number().int(),
  ignoreFile: z.string().nullable(),
  complete: z.boolean(),
}) satisfies z.ZodType<ContextSize>;
