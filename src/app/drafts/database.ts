import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What the browser keeps for the app. Values are parsed on reading: storage can hold anything. */
export interface WaybillSchema extends DBSchema {
  drafts: { key: string; value: unknown };
  texts: { key: string; value: unknown };
  requests: { key: string; value: unknown };
  /** By id of a draft: the handle of its file on disk. */
  files: { key: string; value: unknown };
}

/** The open database. */
export type WaybillDatabase = IDBPDatabase<WaybillSchema>;

/** Opens the database of this browser; rejects where storage is forbidden or broken. */
export function openDatabase(name = 'waybill'): Promise<WaybillDatabase> {
  return openDB<WaybillSchema>(name, 2, {
    upgrade(database, version) {
      if (version < 1) {
        database.createObjectStore('drafts');
        database.createObjectStore('texts');
        database.createObjectStore('requests');
      }
      if (version < 2) {
        database.createObjectStore('files');
      }
    },
    // A newer tab wants to change the database: let go, the next access opens it again.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
    },
  });
}
