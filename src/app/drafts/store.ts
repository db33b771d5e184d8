import type { z } from 'zod';
import { isWritableFile, type WritableFile } from '../documents/writable-file.ts';
import type { WaybillDatabase } from './database.ts';
import { type Draft, type DraftSummary, draftContentSchema, draftSummarySchema } from './draft.ts';

/** What became of a save: `overtaken` means that another tab saved the draft in between. */
export type SaveOutcome = 'saved' | 'overtaken';

/** The drafts of this browser. */
export interface DraftStore {
  /** All drafts, newest first, and how many could not be read. */
  list(): Promise<{ readonly drafts: readonly DraftSummary[]; readonly unreadable: number }>;
  /** One draft; null when there is none or it can't be read. */
  read(id: string): Promise<Draft | null>;
  /**
   * Writes a draft. `since` is the `savedAt` that the writer last saw (null for a new draft or to
   * write in any case): when another tab wrote later, nothing is written. A draft without a file
   * keeps the file that it had.
   */
  write(draft: Draft, since: number | null): Promise<SaveOutcome>;
  /** Ties a draft to another file on disk. */
  keepFile(id: string, file: WritableFile): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What a draft is kept in. */
const STORES = ['drafts', 'texts', 'files'] as const;

/** The drafts in the browser's database. Rejects as the database does, such as when it is full. */
export function createDraftStore(database: () => Promise<WaybillDatabase>): DraftStore {
  return {
    async list() {
      const rows = await (await database()).getAll('drafts');
      const read = rows.map((row) => parse(draftSummarySchema, row));
      const drafts = read.filter((row) => row !== null);
      return {
        drafts: drafts.toSorted((a, b) => b.savedAt - a.savedAt),
        unreadable: read.length - drafts.length,
      };
    },
    async read(id) {
      const open = await database();
      const summary = parse(draftSummarySchema, await open.get('drafts', id));
      const content = parse(draftContentSchema, await open.get('texts', id));
      const file: unknown = await open.get('files', id);
      const known = isWritableFile(file) ? { file } : {};
      return summary && content ? { summary, content, ...known } : null;
    },
    async write({ summary, content, file }, since) {
      const transaction = (await database()).transaction(STORES, 'readwrite');
      const drafts = transaction.objectStore('drafts');
      const present = parse(draftSummarySchema, await drafts.get(summary.id));
      const overtaken =
        since !== null && present && present.writer !== summary.writer && present.savedAt > since;
      if (!overtaken) {
        // Requests of one transaction fail together: awaiting only `done` leaves no half of a draft.
        void drafts.put(summary, summary.id).catch(() => undefined);
        void transaction
          .objectStore('texts')
          .put(content, content.id)
          .catch(() => undefined);
        if (file !== undefined) {
          void transaction
            .objectStore('files')
            .put(file, summary.id)
            .catch(() => undefined);
        }
      }
      await transaction.done;
      return overtaken ? 'overtaken' : 'saved';
    },
    async keepFile(id, file) {
      await (await database()).put('files', file, id);
    },
    async remove(id) {
      const transaction = (await database()).transaction(STORES, 'readwrite');
      await Promise.all([
        ...STORES.map((store) => transaction.objectStore(store).delete(id)),
        transaction.done,
      ]);
    },
  };
}

/** Drafts that last as long as the page: for browsers that forbid storage. */
export function createMemoryDraftStore(): DraftStore {
  const drafts = new Map<string, Draft>();
  return {
    list: async () => ({
      drafts: [...drafts.values()]
        .map(({ summary }) => summary)
        .toSorted((a, b) => b.savedAt - a.savedAt),
      unreadable: 0,
    }),
    read: async (id) => drafts.get(id) ?? null,
    write: async (draft) => {
      drafts.set(draft.summary.id, { ...drafts.get(draft.summary.id), ...draft });
      return 'saved';
    },
    keepFile: async (id, file) => {
      const draft = drafts.get(id);
      if (draft) {
        drafts.set(id, { ...draft, file });
      }
    },
    remove: async (id) => {
      drafts.delete(id);
    },
  };
}

function parse<Output>(schema: z.ZodType<Output>, row: unknown): Output | null {
  const parsed = schema.safeParse(row);
  return parsed.success ? parsed.data : null;
}
