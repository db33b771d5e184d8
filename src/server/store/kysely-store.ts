import type { Kysely } from 'kysely';
import type { RunEvent } from '#core';
import { migrate } from './migrations.ts';
import { project } from './project.ts';
import { rowOf, runOf, summaryOf } from './rows.ts';
import type { KeyedRun, NewRun, Store } from './store.ts';
import { guarded } from './store-error.ts';
import type { ImageRow, RunRow, Tables } from './tables.ts';

const OPEN_STATES = ['queued', 'running'];

/** The store over a database that kysely speaks to; brings its tables to the newest shape first. */
export async function createStore(db: Kysely<Tables>): Promise<Store> {
  await guarded(() => migrate(db));

  const keyed = (idempotencyKey: string): Promise<KeyedRun | undefined> =>
    db
      .selectFrom('runs')
      .select(['id', 'fingerprint'])
      .where('idempotency_key', '=', idempotencyKey)
      .executeTakeFirst();

  const imagesOf = async (rows: readonly RunRow[]): Promise<Map<string, ImageRow[]>> => {
    const ids = rows.map((row) => row.id);
    const images = await db
      .selectFrom('images')
      .selectAll()
      .where('run_id', 'in', ids)
      .orderBy('position')
      .execute();
    return Map.groupBy(images, (image) => image.run_id);
  };

  return {
    insertRun: (run) => guarded(async () => (await insert(db, run)) ?? null),
    findByKey: (key) => guarded(async () => (await keyed(key)) ?? null),
    readRun: (id) =>
      guarded(async () => {
        const row = await db.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
        return row ? runOf(row, (await imagesOf([row])).get(id) ?? []) : null;
      }),
    listRuns: ({ limit, before }) =>
      guarded(async () => {
        let query = db
          .selectFrom('runs')
          .selectAll()
          .orderBy('id', 'desc')
          .limit(limit + 1);
        if (before !== undefined) {
          query = query.where('id', '<', before);
        }
        const found = await query.execute();
        const rows = found.slice(0, limit);
        const images = await imagesOf(rows);
        const runs = rows.map((row) => summaryOf(row, images.get(row.id) ?? []));
        return { runs, next: found.length > limit ? (runs.at(-1)?.id ?? null) : null };
      }),
    openRuns: () =>
      guarded(async () => {
        const rows = await db
          .selectFrom('runs')
          .selectAll()
          .where('state', 'in', OPEN_STATES)
          .orderBy('id')
          .execute();
        const images = await imagesOf(rows);
        return rows.map((row) => runOf(row, images.get(row.id) ?? []));
      }),
    append: (id, events) => guarded(() => append(db, id, events)),
    eventsAfter: (id, position, limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('events')
          .select(['position', 'type', 'data'])
          .where('run_id', '=', id)
          .where('position', '>', position)
          .orderBy('position')
          .limit(limit)
          .execute();
        return rows.map((row) => ({ ...row, type: row.type as RunEvent['type'] }));
      }),
    endsAt: (id, position) =>
      guarded(async () => {
        const last = await db
          .selectFrom('events')
          .select(['position', 'type'])
          .where('run_id', '=', id)
          .orderBy('position', 'desc')
          .limit(1)
          .executeTakeFirst();
        return last?.type === 'end' && last.position <= position;
      }),
    deleteRun: (id) => guarded(() => deleteRuns(db, [id])),
    deleteOlder: (keep) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('runs')
          .select(['id', 'state'])
          .orderBy('id', 'desc')
          .execute();
        const older = rows.slice(keep).filter(({ state }) => !OPEN_STATES.includes(state));
        await deleteRuns(
          db,
          older.map(({ id }) => id),
        );
      }),
    close: () => db.destroy(),
  };
}

function insert(db: Kysely<Tables>, run: NewRun): Promise<KeyedRun | undefined> {
  return db.transaction().execute(async (transaction) => {
    const taken = await transaction
      .selectFrom('runs')
      .select(['id', 'fingerprint'])
      .where('idempotency_key', '=', run.request.idempotencyKey)
      .executeTakeFirst();
    if (taken) {
      return taken;
    }
    await transaction.insertInto('runs').values(rowOf(run)).execute();
    for (const [position, image] of run.images.entries()) {
      await transaction
        .insertInto('images')
        .values({ run_id: run.id, position, ...image })
        .execute();
    }
    return undefined;
  });
}

function append(db: Kysely<Tables>, id: string, events: readonly RunEvent[]): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    const last = await transaction
      .selectFrom('events')
      .select('position')
      .where('run_id', '=', id)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    let position = last?.position ?? 0;
    for (const event of events) {
      position += 1;
      await transaction
        .insertInto('events')
        .values({ run_id: id, position, type: event.type, data: JSON.stringify(event) })
        .execute();
      await project(transaction, id, event);
    }
  });
}

/** Some at a time, as a database takes only so many values in one statement. */
const DELETED_AT_ONCE = 500;

async function deleteRuns(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += DELETED_AT_ONCE) {
    const some = ids.slice(from, from + DELETED_AT_ONCE);
    await db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('events').where('run_id', 'in', some).execute();
      await transaction.deleteFrom('images').where('run_id', 'in', some).execute();
      await transaction.deleteFrom('runs').where('id', 'in', some).execute();
    });
  }
}
