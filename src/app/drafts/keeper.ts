import { newId } from '../shared/new-id.ts';
import { openDatabase, type WaybillDatabase } from './database.ts';
import { journalKeys, readJournal } from './journal.ts';
import { createDraftStore, createMemoryDraftStore, type DraftStore } from './store.ts';

/** Where drafts are kept, and whether they outlive the page. */
export interface DraftKeeper {
  readonly store: DraftStore;
  readonly durable: boolean;
}

/** This tab, as the writer of drafts. */
export const TAB_ID = newId();

let connection: Promise<WaybillDatabase> | null = null;
let keeper: Promise<DraftKeeper> | null = null;

/** The connection to the browser's database, opened again when it was closed. */
export function database(): Promise<WaybillDatabase> {
  if (connection === null) {
    const opened = openDatabase();
    const forget = (): void => {
      connection = connection === opened ? null : connection;
    };
    opened.then((open) => open.addEventListener('close', forget), forget);
    connection = opened;
  }
  return connection;
}

/** The drafts of this browser; where storage is forbidden they last as long as the page. */
export function openDrafts(): Promise<DraftKeeper> {
  keeper ??= open();
  return keeper;
}

async function open(): Promise<DraftKeeper> {
  try {
    await database();
  } catch {
    return { store: createMemoryDraftStore(), durable: false };
  }
  const store = createDraftStore(database);
  await recover(store);
  return { store, durable: true };
}

/**
 * Writes what closing pages left in the journal, unless the database has something newer. What can't
 * be written stays in the journal for the next time.
 */
async function recover(store: DraftStore): Promise<void> {
  for (const key of journalKeys(localStorage)) {
    const pending = readJournal(localStorage, key);
    try {
      const present = pending && (await store.read(pending.summary.id));
      if (pending && (present?.summary.savedAt ?? 0) <= pending.summary.savedAt) {
        await store.write(pending, null);
      }
      localStorage.removeItem(key);
    } catch {
      // A full disk: the draft still waits where it is.
    }
  }
}
