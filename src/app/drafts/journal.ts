import { z } from 'zod';
import { type Draft, draftContentSchema, draftSummarySchema } from './draft.ts';

/** Where the last words of a closing page are kept until the next page reads them. */
export const JOURNAL_KEY = 'waybill.pending';

const draftSchema = z.object({ summary: draftSummarySchema, content: draftContentSchema });

/**
 * Keeps a draft at once, for the moment when a page closes and the database would answer too late.
 * Says whether it could: storage may be full, since it is smaller than the database.
 */
export function writeJournal(storage: Pick<Storage, 'setItem'>, draft: Draft): boolean {
  try {
    storage.setItem(JOURNAL_KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Takes out what a closing page left; null when it left nothing that can be read. */
export function takeJournal(storage: Pick<Storage, 'getItem' | 'removeItem'>): Draft | null {
  try {
    const row = storage.getItem(JOURNAL_KEY);
    storage.removeItem(JOURNAL_KEY);
    const parsed = row === null ? null : draftSchema.safeParse(JSON.parse(row));
    return parsed?.success ? parsed.data : null;
  } catch {
    return null;
  }
}
