import { z } from 'zod';
import { startRunSchema } from '#core';
import { database } from '../drafts/keeper.ts';

/** How many runs can be run again from this browser; older ones are forgotten first. */
const KEPT = 50;

/** What a run was started with, kept in this browser so that it can be run again. */
export const runRequestSchema = z.object({
  run: z.string(),
  /** The draft that the run came from. */
  draft: z.string().nullable(),
  fileName: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  body: startRunSchema.omit({ idempotencyKey: true }),
});

/** What a run was started with. */
export type RunRequest = z.infer<typeof runRequestSchema>;

/** Keeps what a run was started with. A full or forbidden storage only takes away “Run again”. */
export async function rememberRequest(request: RunRequest): Promise<void> {
  try {
    const open = await database();
    await open.put('requests', request, request.run);
    const old = newestFirst(await open.getAll('requests')).slice(KEPT);
    await Promise.all(old.map(({ run }) => open.delete('requests', run)));
  } catch {
    // The run itself is kept by the server.
  }
}

/** What a run was started with; null when this browser does not know. */
export async function readRequest(run: string): Promise<RunRequest | null> {
  try {
    const parsed = runRequestSchema.safeParse(await (await database()).get('requests', run));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The latest run of a draft that this browser started; null when there is none. */
export async function latestRequestOf(draft: string): Promise<RunRequest | null> {
  try {
    const requests = newestFirst(await (await database()).getAll('requests'));
    return requests.find((request) => request.draft === draft) ?? null;
  } catch {
    return null;
  }
}

function newestFirst(rows: readonly unknown[]): readonly RunRequest[] {
  const requests = rows.flatMap((row) => {
    const parsed = runRequestSchema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  return requests.toSorted((a, b) => b.at - a.at);
}
