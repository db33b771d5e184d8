import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';

/** Types that SQLite and PostgreSQL both know, so that one list serves both. */
const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('runs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('idempotency_key', 'text', (column) => column.notNull().unique())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('step_type', 'text', (column) => column.notNull())
      .addColumn('step_identifier', 'text')
      .addColumn('step_name', 'text')
      .addColumn('engine', 'text', (column) => column.notNull())
      .addColumn('infrastructure', 'text', (column) => column.notNull())
      .addColumn('codebase_id', 'text', (column) => column.notNull())
      .addColumn('codebase_name', 'text', (column) => column.notNull())
      .addColumn('connector_ref', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('phases', 'text', (column) => column.notNull())
      .addColumn('failure', 'text')
      .addColumn('log_lines', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('runs_state').on('runs').column('state').execute();
    await db.schema
      .createTable('images')
      .addColumn('run_id', 'text', (column) => column.notNull().references('runs.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('tag', 'text', (column) => column.notNull())
      .addColumn('digest', 'text')
      .addColumn('status', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('images_key', ['run_id', 'position'])
      .execute();
    await db.schema
      .createTable('events')
      .addColumn('run_id', 'text', (column) => column.notNull().references('runs.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('events_key', ['run_id', 'position'])
      .execute();
  },
};

/** Every migration by name; a new one goes to the end, an old one never changes. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-runs': first,
};

/** Brings a database to the newest shape; throws when it can't. */
export async function migrate<Schema>(db: Kysely<Schema>): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) {
    throw error;
  }
}
