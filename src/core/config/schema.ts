import { z } from 'zod';

/** What a configuration can make of a rule. */
export const RULE_LEVELS = ['error', 'warning', 'hint', 'off'] as const;

const patterns = z.array(z.string().min(1)).min(1);

const tagsSchema = z
  .strictObject({
    allow: patterns
      .meta({ description: 'Every tag must match one of these patterns.', example: ['v*'] })
      .exactOptional(),
    forbid: patterns
      .meta({ description: 'No tag may match one of these patterns.', example: ['*-SNAPSHOT'] })
      .exactOptional(),
  })
  .meta({ description: 'What tags may look like, expressions resolved with the sample values.' });

const policySchema = z
  .strictObject({
    registries: patterns
      .meta({
        description:
          'Where images may be pushed. A pattern without a slash is for the registry host, one with a slash for the host and repository.',
        example: ['*.dkr.ecr.eu-*.amazonaws.com', 'ghcr.io/acme/**'],
      })
      .exactOptional(),
    connectors: patterns
      .meta({
        description: 'Connectors that steps may use, as the step writes them.',
        example: ['account.*', 'org.images'],
      })
      .exactOptional(),
    stepTypes: patterns
      .meta({ description: 'Step types that may be used.', example: ['BuildAndPushECR'] })
      .exactOptional(),
    tags: tagsSchema.exactOptional(),
    forbidLatest: z
      .boolean()
      .meta({ description: 'Whether the tag latest is forbidden.', example: true })
      .exactOptional(),
    labels: z
      .array(z.string().min(1))
      .min(1)
      .meta({
        description: 'Labels that every image must have.',
        example: ['org.opencontainers.image.source'],
      })
      .exactOptional(),
  })
  .meta({ description: 'What an organisation asks of every step.' });

/** A configuration as it is written. */
export const configSchema = z.strictObject({
  rules: z
    .record(z.string(), z.enum(RULE_LEVELS))
    .meta({
      description: 'The severity of rules, by code; off switches a rule off.',
      example: { 'deprecated-step': 'error', 'setting-infrastructure': 'off' },
    })
    .exactOptional(),
  policy: policySchema.exactOptional(),
});

/** What an organisation asks of every step. */
export type Policy = z.infer<typeof policySchema>;

/** The content of a `waybill.config.yaml`. */
export type Config = z.infer<typeof configSchema>;

/** The configuration of who has none. Always the same object, so that results can be kept by it. */
export const NO_CONFIG: Config = {};
