import { z } from 'zod';
import { type Draft, draftContentSchema, draftSummarySchema } from './draft.ts';

/** What the keys begin with under which the last words of closing pages wait for the next page. */
export const JOURNAL_PREFIX = 'waybill.pending.';

const draftSchema = z.object({ summary: draftSummarySchema, content: draftContentSchema });

/**
 * Keeps a draft at once, for the moment when a page closes and the database would answer too late.
 * Each draft has a place of its own, for several pages may close together.
 * Says whether it could: storage may be full, since it is smaller than the database.
 */
export function writeJournal(storage: Pick<Storage, 'setItem'>, draft: Draft): boolean {
  try {
    storage.setItem(`${JOURNAL_PREFIX}${draft.summary.id}`, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The keys of the drafts that closing pages left. */
export function journalKeys(storage: Pick<Storage, 'key' | 'length'>): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(JOURNAL_PREFIX));
}

/** What a closing page left under a key; null when it can't be read. */
export function readJournal(storage: Pick<Storage, 'getItem'>, key: string): Draft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(storage.getItem(key) ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
