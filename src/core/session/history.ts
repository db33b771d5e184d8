import { applyEdits, ownCopy, sortEdits, type TextEdit } from '../model/text.ts';
import type { HistoryEntry } from './state.ts';

/** Most undo steps that are kept. */
const MOST_ENTRIES = 1_000;

type Span = Pick<HistoryEntry, 'start' | 'removed' | 'inserted'>;

/** The one span of `text` that covers all edits, before and after them. */
function spanOf(text: string, edits: readonly TextEdit[]): Span {
  const sorted = sortEdits(edits);
  const start = sorted[0]?.range.start ?? 0;
  const end = sorted.reduce((most, { range }) => Math.max(most, range.end), start);
  const removed = text.slice(start, end);
  const inside = sorted.map(({ range, text: replacement }) => ({
    range: { start: range.start - start, end: range.end - start },
    text: replacement,
  }));
  return { start, removed, inserted: applyEdits(removed, inside) };
}

/** Two spans in a row as one; `middle` is the text between them in time. */
function joined(first: Span, second: Span, middle: string): Span {
  const start = Math.min(first.start, second.start);
  const firstEnd = first.start + first.inserted.length;
  const secondEnd = second.start + second.removed.length;
  const end = Math.max(firstEnd, secondEnd);
  return {
    start,
    removed: middle.slice(start, first.start) + first.removed + middle.slice(firstEnd, end),
    inserted: middle.slice(start, second.start) + second.inserted + middle.slice(secondEnd, end),
  };
}

function ownSpan({ start, removed, inserted }: Span): Span {
  return { start, removed: ownCopy(removed), inserted: ownCopy(inserted) };
}

/** The history with one more change of `text`; a change of the last one's group joins it. */
export function record(
  past: readonly HistoryEntry[],
  text: string,
  edits: readonly TextEdit[],
  note: Pick<HistoryEntry, 'group' | 'key' | 'before' | 'after'>,
): readonly HistoryEntry[] {
  const span = spanOf(text, edits);
  const last = past.at(-1);
  if (last && note.group !== null && last.group === note.group) {
    const whole = { ...note, ...ownSpan(joined(last, span, text)), before: last.before };
    return [...past.slice(0, -1), whole];
  }
  return [...past, { ...note, ...ownSpan(span) }].slice(-MOST_ENTRIES);
}

/** The edit that takes an entry back. */
export function undoEdit({ start, removed, inserted }: HistoryEntry): TextEdit {
  return { range: { start, end: start + inserted.length }, text: removed };
}

/** The edit that does an entry again. */
export function redoEdit({ start, removed, inserted }: HistoryEntry): TextEdit {
  return { range: { start, end: start + removed.length }, text: inserted };
}

/** The history whose last entry takes no more changes of its group. */
export function seal(past: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const last = past.at(-1);
  return last && last.group !== null ? [...past.slice(0, -1), { ...last, group: null }] : past;
}

/**
 * The undo group of typing in the YAML pane: characters at the place of the last change, without a
 * line break, belong together.
 */
export function typingGroup(
  past: readonly HistoryEntry[],
  edits: readonly TextEdit[],
): string | null {
  const [edit] = edits;
  const last = past.at(-1);
  if (!edit || edits.length > 1 || /[\r\n]/.test(edit.text)) {
    return null;
  }
  const end = last ? last.start + last.inserted.length : -1;
  const goesOn =
    last?.group?.startsWith('yaml') && (edit.range.start === end || edit.range.end === end);
  return goesOn ? (last?.group ?? null) : `yaml:${edit.range.start}:${past.length}`;
}
