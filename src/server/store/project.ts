import type { Transaction } from 'kysely';
import { type RunEvent, type RunPhase, runPhaseSchema } from '#core';
import type { Tables } from './tables.ts';

/** Brings the run's own record up to date with one event. */
export async function project(
  transaction: Transaction<Tables>,
  id: string,
  event: RunEvent,
): Promise<void> {
  const run = transaction.updateTable('runs').where('id', '=', id);
  switch (event.type) {
    case 'started':
      await run.set({ state: 'running', started_at: event.time }).execute();
      return;
    case 'phase':
      await run.set({ phases: await withPhase(transaction, id, event.phase) }).execute();
      return;
    case 'log':
      await run.set({ log_lines: event.lines.at(-1)?.number ?? 0 }).execute();
      return;
    case 'image':
      await transaction
        .updateTable('images')
        .where('run_id', '=', id)
        .where('reference', '=', event.image.reference)
        .set({ digest: event.image.digest, status: event.image.status })
        .execute();
      return;
    case 'end':
      await run
        .set({
          state: event.state,
          ended_at: event.time,
          failure: event.failure === null ? null : JSON.stringify(event.failure),
        })
        .execute();
      return;
    default:
      event satisfies never;
  }
}

async function withPhase(
  transaction: Transaction<Tables>,
  id: string,
  changed: RunPhase,
): Promise<string> {
  const { phases } = await transaction
    .selectFrom('runs')
    .select('phases')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const known = runPhaseSchema.array().parse(JSON.parse(phases));
  return JSON.stringify(known.map((phase) => (phase.index === changed.index ? changed : phase)));
}
