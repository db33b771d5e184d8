import type { DiffHunk, DiffLine } from '#core';

/** Longest part of a line that is drawn, in characters: a text may be one line of megabytes. */
const LONGEST = 2_000;

/** A row of the difference as it is drawn. */
export type DiffRow =
  /** Unchanged lines are left out here; `line` is where the text after goes on. */
  | { readonly kind: 'gap'; readonly line: number }
  | {
      readonly kind: DiffLine['kind'];
      readonly before: number | null;
      readonly after: number | null;
      /** The line in three parts: as its counterpart, different from it, as its counterpart. */
      readonly parts: readonly [string, string, string];
      readonly hasLineEnd: boolean;
    };

type Parts = readonly [string, string, string];

/** A line without its line feed; a carriage return that makes the difference is a sign of its own. */
function drawn([lead, own, tail]: Parts): Parts {
  const bare = (text: string): string => text.replace(/\r?\n$/, '').replace(/\r$/, '');
  const parts = [
    bare(lead),
    own.replace(/\r\n$/, '␍').replace(/\r$/, '␍').replace(/\n$/, ''),
    bare(tail),
  ];
  let left = LONGEST;
  const [a = '', b = '', c = ''] = parts.map((part) => {
    const cut = part.length > left ? `${part.slice(0, left)}…` : part;
    left = Math.max(0, left - part.length);
    return cut;
  });
  return [a, b, c];
}

/** Splits a line by what it shares with its counterpart at either end. */
function compared(text: string, other: string | undefined): Parts {
  if (other === undefined) {
    return drawn([text, '', '']);
  }
  const shorter = Math.min(text.length, other.length);
  let lead = 0;
  while (lead < shorter && text[lead] === other[lead]) {
    lead += 1;
  }
  let tail = 0;
  while (tail < shorter - lead && text.at(-1 - tail) === other.at(-1 - tail)) {
    tail += 1;
  }
  const end = text.length - tail;
  return drawn([text.slice(0, lead), text.slice(lead, end), text.slice(end)]);
}

/** Rows of changed lines in a row: where as many came as went, each is compared with its counterpart. */
function changedRows(lines: readonly DiffLine[]): readonly DiffRow[] {
  const removed = lines.filter(({ kind }) => kind === 'removed');
  const added = lines.filter(({ kind }) => kind === 'added');
  const paired = removed.length === added.length;
  const rowOf = (line: DiffLine, other: DiffLine | undefined): DiffRow => ({
    kind: line.kind,
    before: 'before' in line ? line.before : null,
    after: 'after' in line ? line.after : null,
    parts: compared(line.text, paired ? other?.text : undefined),
    hasLineEnd: line.text.endsWith('\n'),
  });
  return [
    ...removed.map((line, index) => rowOf(line, added[index])),
    ...added.map((line, index) => rowOf(line, removed[index])),
  ];
}

/** The rows of a difference, one a line, with a gap in front of each hunk that leaves lines out. */
export function diffRows(hunks: readonly DiffHunk[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  for (const hunk of hunks) {
    if (hunk.afterStart > 1) {
      rows.push({ kind: 'gap', line: hunk.afterStart });
    }
    let changed: DiffLine[] = [];
    for (const line of hunk.lines) {
      if (line.kind !== 'same') {
        changed.push(line);
        continue;
      }
      for (const row of changedRows(changed)) {
        rows.push(row);
      }
      changed = [];
      const { before, after } = line;
      rows.push({
        kind: 'same',
        before,
        after,
        parts: compared(line.text, undefined),
        hasLineEnd: true,
      });
    }
    for (const row of changedRows(changed)) {
      rows.push(row);
    }
  }
  return rows;
}
