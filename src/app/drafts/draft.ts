import { z } from 'zod';
import { INFRASTRUCTURES } from '#core';
import type { WritableFile } from '../documents/writable-file.ts';

/** What a person chose beside the document; kept with the draft. */
export const draftSettingsSchema = z.object({
  infrastructure: z.enum(INFRASTRUCTURES).nullable(),
  /** Id of the chosen scenario of sample values. */
  scenario: z.string().nullable(),
  /** By id of a scenario: all its sample values, where a person changed some. */
  values: z.record(z.string(), z.record(z.string(), z.string())),
  /** What an import could not carry over, until a person has seen to it. */
  notes: z.array(z.object({ subject: z.string(), message: z.string() })).optional(),
});

/** A draft as a list shows it, without its text. */
export const draftSummarySchema = z.object({
  id: z.string().min(1),
  fileName: z.string(),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  /** The tab that wrote it last, to notice when two tabs edit one draft. */
  writer: z.string(),
  steps: z.number().int(),
  lines: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  /** How many steps had not been judged when it was written, so that there may be more of both. */
  waiting: z.number().int().optional(),
});

/** The text of a draft and what belongs to it. */
export const draftContentSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  /** The text as it was opened; null when nothing was changed since. */
  opened: z.string().nullable(),
  /** Index of the selected step. */
  selected: z.number().int().nullable(),
  settings: draftSettingsSchema,
});

/** What a person chose beside the document. */
export type DraftSettings = z.infer<typeof draftSettingsSchema>;

/** A draft as a list shows it. */
export type DraftSummary = z.infer<typeof draftSummarySchema>;

/** The text of a draft and what belongs to it. */
export type DraftContent = z.infer<typeof draftContentSchema>;

/** A whole draft. */
export interface Draft {
  readonly summary: DraftSummary;
  readonly content: DraftContent;
  /** The file on disk that the document was opened from, where the browser may write it. */
  readonly file?: WritableFile;
}

/** Settings of a new draft: the infrastructure of the document, the first scenario, nothing changed. */
export const NEW_SETTINGS: DraftSettings = { infrastructure: null, scenario: null, values: {} };
