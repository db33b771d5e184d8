import { formatPath } from '../model/path.ts';
import type { Session } from './state.ts';

/** Where a change is that was just undone or done again. */
export interface HistoryPlace {
  /** Behind the last character that it brought back. */
  readonly offset: number;
  /** The field that it concerns, or a part of one; null outside of the selected step's fields. */
  readonly key: string | null;
}

/** Where the latest undo or redo changed the text; null when the latest change was another one. */
export function historyPlace(session: Session): HistoryPlace | null {
  const { origin } = session.lastChange;
  const entry = origin === 'undo' ? session.future[0] : session.past.at(-1);
  if (!entry || (origin !== 'undo' && origin !== 'redo')) {
    return null;
  }
  const { start, removed, inserted } = entry;
  const [before, after] = origin === 'undo' ? [inserted, removed] : [removed, inserted];
  const offset = start + endOfChange(before, after);
  return { offset, key: entry.key ?? keyAt(session, offset) };
}

function keyAt({ step }: Session, offset: number): string | null {
  const path = step?.pathAt(offset) ?? [];
  return path.length === 0 ? null : formatPath(path);
}

/** Where the part of a text ends that differs from the text before it. */
function endOfChange(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) {
    first += 1;
  }
  let shared = 0;
  while (
    shared < shorter - first &&
    before[before.length - 1 - shared] === after[after.length - 1 - shared]
  ) {
    shared += 1;
  }
  return after.length - shared;
}
