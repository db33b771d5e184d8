import type { TextEdit, TextRange } from '../../model/text.ts';
import { lineEndOf } from '../lines.ts';
import { differenceOf } from './difference.ts';
import type { Row } from './layout.ts';
import { insertParts, type PartSource, removeParts } from './row.ts';

/** A row that gets other parts, and how each of them is written. */
export interface RowChange {
  readonly row: Row;
  /** Names of the old and the new parts: those of equal name are the same part. */
  readonly old: readonly string[];
  readonly next: readonly string[];
  /** Where the source of an old part starts, behind its dash. */
  contentStart(old: number): number;
  /** Whether an old part can be moved to a new place as it is. */
  isUnchanged(old: number, next: number): boolean;
  /** Edits that turn an old part, in its place, into a new one. */
  patch(old: number, next: number): readonly TextEdit[];
  /** The content of a new part, without its dash. */
  write(next: number): PartSource;
  /** What stands between the part's start and its content. */
  readonly prefix: string;
}

/** The edits that turn a row into another: parts that stay or move keep their bytes and comments. */
export function changeRow(text: string, change: RowChange): readonly TextEdit[] {
  const { fates, insertions } = differenceOf(change.old, change.next);
  const origins = originsOf(change, fates, insertions);
  const moved = new Set(origins.values());
  const content = (old: number): TextRange => {
    const part = change.row.parts[old] ?? change.row;
    const end = change.row.flow ? part.end : commentEnd(text, part.end);
    return { start: change.contentStart(old), end };
  };
  const source = (next: number): PartSource => {
    const origin = origins.get(next);
    if (origin === undefined) {
      return change.write(next);
    }
    const { start, end } = content(origin);
    return [text.slice(start, end)];
  };
  const edits: TextEdit[] = [];
  const removed: number[] = [];
  let kept = 0;
  fates.forEach((fate, old) => {
    if (fate.kind === 'remove') {
      removed.push(old);
    } else if (fate.kind === 'keep') {
      kept = change.next.indexOf(change.old[old] ?? '', kept);
      edits.push(...change.patch(old, kept));
      kept += 1;
    } else if (moved.has(old) || origins.has(fate.by)) {
      edits.push({ range: content(old), text: source(fate.by).join('\n') });
    } else {
      edits.push(...change.patch(old, fate.by));
    }
  });
  for (const { index, parts } of insertions) {
    const sources = parts.map((next): PartSource => {
      const [head = '', ...rest] = source(next);
      return [change.prefix + head, ...rest];
    });
    edits.push(...insertParts(text, change.row, index, sources));
  }
  return [...edits, ...removeParts(text, change.row, removed)];
}

/** For new parts that an old one is moved to: which one. */
function originsOf(
  change: RowChange,
  fates: ReturnType<typeof differenceOf>['fates'],
  insertions: ReturnType<typeof differenceOf>['insertions'],
): ReadonlyMap<number, number> {
  const origins = new Map<number, number>();
  const taken = new Set<number>();
  const fresh = [
    ...fates.flatMap((fate) => (fate.kind === 'replace' ? [fate.by] : [])),
    ...insertions.flatMap(({ parts }) => parts),
  ];
  for (const next of fresh) {
    const origin = fates.findIndex(
      (fate, old) =>
        fate.kind !== 'keep' &&
        !taken.has(old) &&
        change.old[old] === change.next[next] &&
        change.isUnchanged(old, next),
    );
    if (origin !== -1) {
      taken.add(origin);
      origins.set(next, origin);
    }
  }
  return origins;
}

function commentEnd(text: string, end: number): number {
  const lineEnd = lineEndOf(text, end);
  return /^[ \t]+#/.test(text.slice(end, lineEnd)) ? lineEnd : end;
}
