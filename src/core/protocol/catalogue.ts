import { z } from 'zod';

/** The engines that a backend can run a plan with. */
export const RUN_ENGINES = ['buildah', 'docker', 'podman'] as const;

/** Whether an engine works on the server's machine, found by asking the program itself. */
export const engineStatusSchema = z.object({
  engine: z.enum(RUN_ENGINES),
  available: z.boolean(),
  version: z.string().nullable(),
  /** Why it is not available, and what to type. */
  reason: z.string().nullable(),
});

/** Answer of `GET /api/health`. */
export const healthSchema = z.object({
  version: z.string(),
  engines: z.array(engineStatusSchema),
  run: z.object({ available: z.boolean(), reason: z.string().nullable() }),
});

/** A folder that the server was allowed to build when it started. */
export const codebaseSchema = z.object({
  /** Opaque; the same for the same folder after a restart. */
  id: z.string(),
  name: z.string(),
  /** Dockerfiles found near the root, relative, sorted; a help for the form, not a limit. */
  dockerfiles: z.array(z.string()),
});

/** A connector that the server has credentials for; the credentials never leave the server. */
export const connectorSchema = z.object({
  identifier: z.string(),
  name: z.string(),
  /** Connector type in the product's words, such as `DockerRegistry`, `Aws`, `Gcp`, `Azure`. */
  type: z.string(),
  registry: z.string().nullable(),
});

/** Answer of `GET /api/config`: the text of the server's `waybill.config.yaml`; null without one. */
export const configResponseSchema = z.object({ text: z.string().nullable() });

/** Answer of `GET /api/codebases`. */
export const codebasesSchema = z.array(codebaseSchema);

/** Answer of `GET /api/connectors`. */
export const connectorsSchema = z.array(connectorSchema);

/** One of the engines that a backend can run a plan with. */
export type RunEngine = (typeof RUN_ENGINES)[number];

/** Whether an engine works on the server's machine. */
export type EngineStatus = z.infer<typeof engineStatusSchema>;

/** Answer of `GET /api/health`. */
export type Health = z.infer<typeof healthSchema>;

/** A folder that may be built. */
export type Codebase = z.infer<typeof codebaseSchema>;

/** A connector without its credentials. */
export type Connector = z.infer<typeof connectorSchema>;
