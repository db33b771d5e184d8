import type { FieldLock } from '../../model/step.ts';
import type { TextEdit } from '../../model/text.ts';

/** The edits that make a change, or the reason why it can't be made in this text. */
export type EditResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly lock: FieldLock };

/** A change that can be made. */
export function edited(edits: readonly TextEdit[]): EditResult {
  return { ok: true, edits };
}

/** A change that can't. */
export function refused(lock: FieldLock): EditResult {
  return { ok: false, lock };
}

/** A refusal because of what stands at a place. */
export function conflict(message: string, range: FieldLock['range']): EditResult {
  return refused({
    reason: 'broken',
    message,
    range: range && { start: range.start, end: range.end },
  });
}
