import { lineBlocks, splitLines } from './lines.ts';

/** One line of a difference with its line numbers from 1; `text` keeps its line end. */
export type DiffLine =
  | {
      readonly kind: 'same';
      readonly text: string;
      readonly before: number;
      readonly after: number;
    }
  | { readonly kind: 'removed'; readonly text: string; readonly before: number }
  | { readonly kind: 'added'; readonly text: string; readonly after: number };

/** Changed lines that lie close together, with the lines around them. */
export interface DiffHunk {
  /** Number of the first line before; of the line in front of it when there is none. */
  readonly beforeStart: number;
  readonly beforeCount: number;
  readonly afterStart: number;
  readonly afterCount: number;
  readonly lines: readonly DiffLine[];
}

function hunkOf(lines: readonly DiffLine[], from: { before: number; after: number }): DiffHunk {
  const beforeCount = lines.filter(({ kind }) => kind !== 'added').length;
  const afterCount = lines.filter(({ kind }) => kind !== 'removed').length;
  return {
    beforeStart: beforeCount === 0 ? from.before : from.before + 1,
    beforeCount,
    afterStart: afterCount === 0 ? from.after : from.after + 1,
    afterCount,
    lines,
  };
}

/** The difference of two texts with `context` unchanged lines around each change. */
export function diffText(before: string, after: string, context = 3): readonly DiffHunk[] {
  const old = splitLines(before);
  const now = splitLines(after);
  const hunks: DiffHunk[] = [];
  let lines: DiffLine[] = [];
  let start = { before: 0, after: 0 };
  let at = { before: 0, after: 0 };
  const same = (count: number): void => {
    for (let step = 0; step < count; step += 1) {
      const text = old[at.before] ?? '';
      lines.push({ kind: 'same', text, before: at.before + 1, after: at.after + 1 });
      at = { before: at.before + 1, after: at.after + 1 };
    }
  };
  for (const block of lineBlocks(old, now)) {
    const between = block.before.from - at.before;
    if (lines.length > 0 && between <= 2 * context) {
      same(between);
    } else {
      if (lines.length > 0) {
        same(context);
        hunks.push(hunkOf(lines, start));
      }
      const lead = Math.min(context, block.before.from - at.before);
      at = { before: block.before.from - lead, after: block.after.from - lead };
      start = at;
      lines = [];
      same(lead);
    }
    for (const text of old.slice(block.before.from, block.before.to)) {
      lines.push({ kind: 'removed', text, before: at.before + 1 });
      at = { ...at, before: at.before + 1 };
    }
    for (const text of now.slice(block.after.from, block.after.to)) {
      lines.push({ kind: 'added', text, after: at.after + 1 });
      at = { ...at, after: at.after + 1 };
    }
  }
  if (lines.length > 0) {
    same(Math.min(context, old.length - at.before));
    hunks.push(hunkOf(lines, start));
  }
  return hunks;
}

const SIGNS = { same: ' ', added: '+', removed: '-' } as const;

/** A difference as a patch that `git apply` and `patch -p1` take; empty when nothing differs. */
export function formatPatch(fileName: string, hunks: readonly DiffHunk[]): string {
  if (hunks.length === 0) {
    return '';
  }
  // Without the tab, patch reads a name only up to its first blank.
  const end = fileName.includes(' ') ? '\t' : '';
  const head = `--- a/${fileName}${end}\n+++ b/${fileName}${end}\n`;
  const body = hunks.map((hunk) => {
    const lines = hunk.lines.map(({ kind, text }) => {
      const close = text.endsWith('\n') ? '' : '\n\\ No newline at end of file\n';
      return `${SIGNS[kind]}${text}${close}`;
    });
    const place = `-${hunk.beforeStart},${hunk.beforeCount} +${hunk.afterStart},${hunk.afterCount}`;
    return `@@ ${place} @@\n${lines.join('')}`;
  });
  return head + body.join('');
}
