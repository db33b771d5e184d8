import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { isWritableFile } from '../documents/writable-file.ts';
import { openDatabase, type WaybillDatabase } from './database.ts';
import { type Draft, NEW_SETTINGS } from './draft.ts';
import { JOURNAL_PREFIX, journalKeys, readJournal, writeJournal } from './journal.ts';
import { createDraftStore, createMemoryDraftStore, type DraftStore } from './store.ts';

function draft(id: string, savedAt: number, writer = 'tab-1', text = `name: ${id}\n`): Draft {
  return {
    summary: {
      id,
      fileName: `${id}.yaml`,
      savedAt,
      writer,
      steps: 1,
      lines: 2,
      errors: 0,
      warnings: 0,
    },
    content: { id, text, opened: null, selected: 0, settings: NEW_SETTINGS },
  };
}

let database: Promise<WaybillDatabase>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  database = openDatabase();
});

describe.each<[string, () => DraftStore]>([
  ["the browser's database", () => createDraftStore(() => database)],
  ['the page alone', createMemoryDraftStore],
])('drafts in %s', (_, create) => {
  it('come back byte for byte', async () => {
    const store = create();
    const written = draft('a', 1, 'tab-1', '\uFEFFname: a\r\nx: 1\n');
    await store.write(written, null);
    expect(await store.read('a')).toEqual(written);
  });

  it('are listed newest first', async () => {
    const store = create();
    for (const [id, at] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ] as const) {
      await store.write(draft(id, at), null);
    }
    expect((await store.list()).drafts.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('are gone after removal, and missing ones read as null', async () => {
    const store = create();
    await store.write(draft('a', 1), null);
    await store.remove('a');
    expect(await store.read('a')).toBeNull();
    expect((await store.list()).drafts).toEqual([]);
  });
});

/** Stands for a file handle: a browser stores real ones, the test's database only plain objects. */
const fakeHandle = (name: string) => ({ name, getFile: null, createWritable: null });

describe('drafts in the browser', () => {
  it('keep the file that they came from until it is another or the draft is gone', async () => {
    const store = createDraftStore(() => database);
    const fileOf = async () => (await store.read('a'))?.file;
    const opened = fakeHandle('a.yaml');
    if (!isWritableFile(opened)) {
      throw new Error('It does not stand for a file handle.');
    }
    await store.write({ ...draft('a', 1), file: opened }, null);
    await store.write(draft('a', 2), null);
    expect(await fileOf()).toEqual(opened);
    await (await database).put('files', fakeHandle('b.yaml'), 'a');
    expect(await fileOf()).toEqual(fakeHandle('b.yaml'));
    await store.remove('a');
    await store.write(draft('a', 3), null);
    expect(await fileOf()).toBeUndefined();
  });

  it('open in a database of the version before, with all that it holds', async () => {
    const old = await openDB('older', 1, {
      upgrade: (created) => {
        for (const store of ['drafts', 'texts', 'requests']) {
          created.createObjectStore(store);
        }
      },
    });
    const { summary, content } = draft('a', 1);
    await old.put('drafts', summary, 'a');
    await old.put('texts', content, 'a');
    old.close();
    const store = createDraftStore(() => openDatabase('older'));
    expect(await store.read('a')).toEqual({ summary, content });
  });

  it('are not overwritten by a tab that did not see the latest save of another', async () => {
    const store = createDraftStore(() => database);
    await store.write(draft('a', 1, 'tab-1', 'first'), null);
    await store.write(draft('a', 2, 'tab-2', 'second'), 1);
    expect(await store.write(draft('a', 3, 'tab-1', 'third'), 1)).toBe('overtaken');
    expect((await store.read('a'))?.content.text).toBe('second');
    expect(await store.write(draft('a', 3, 'tab-1', 'third'), 2)).toBe('saved');
  });

  it('tolerate rows that hold something else', async () => {
    const store = createDraftStore(() => database);
    await store.write(draft('a', 1), null);
    await (await database).put('drafts', { id: 7 }, 'b');
    await (await database).put('texts', 'no draft', 'a');
    expect(await store.list()).toMatchObject({ drafts: [{ id: 'a' }], unreadable: 1 });
    expect(await store.read('a')).toBeNull();
    expect(await store.read('b')).toBeNull();
  });
});

describe('the journal of closing pages', () => {
  const memory = (rows: Record<string, string> = {}) => ({
    get length() {
      return Object.keys(rows).length;
    },
    key: (index: number) => Object.keys(rows)[index] ?? null,
    setItem: (key: string, value: string) => {
      rows[key] = value;
    },
    getItem: (key: string) => rows[key] ?? null,
  });

  it('gives each draft back, also when several pages close together', () => {
    const storage = memory({ 'waybill.theme': 'dark' });
    expect(writeJournal(storage, draft('a', 1))).toBe(true);
    expect(writeJournal(storage, draft('b', 2))).toBe(true);
    expect(writeJournal(storage, draft('a', 3))).toBe(true);
    expect(journalKeys(storage).map((key) => readJournal(storage, key))).toEqual([
      draft('a', 3),
      draft('b', 2),
    ]);
  });

  it.each(['', '{', '[]', '{"summary":{}}'])('reads %j as nothing', (row) => {
    const key = `${JOURNAL_PREFIX}a`;
    expect(readJournal(memory({ [key]: row }), key)).toBeNull();
  });

  it('says when storage is full', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(writeJournal(full, draft('a', 1))).toBe(false);
  });
});
