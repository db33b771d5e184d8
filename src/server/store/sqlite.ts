import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import type { Tables } from './tables.ts';

/** Statements that give rows; kysely writes SQL in lower case. */
const GIVES_ROWS = /^\s*(select|with|pragma)\b|\breturning\b/i;

function wrapStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const bind = (values: readonly unknown[]) => values as readonly SQLInputValue[];
  return {
    reader: GIVES_ROWS.test(sql),
    all: (values) => statement.all(...bind(values)),
    run: (values) => {
      // SQLite itself rolls back when the disk is full; asking again would hide that reason. Node before
      // 22.16 can't tell, and has to ask.
      const isDone = sql === 'rollback' && database.isTransaction === false;
      return isDone ? { changes: 0, lastInsertRowid: 0 } : statement.run(...bind(values));
    },
    iterate: (values) => statement.iterate(...bind(values)),
  };
}

/**
 * Opens (or makes) the SQLite file with Node's own driver, behind kysely's SQLite dialect. Every
 * commit is on disk when it returns (`synchronous=full`): an acknowledged run survives a power cut.
 */
export function openSqlite(file: string): Kysely<Tables> {
  const native = new DatabaseSync(file);
  native.exec('pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on');
  const database: SqliteDatabase = {
    close: () => native.close(),
    prepare: (sql) => wrapStatement(native, sql),
  };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}
