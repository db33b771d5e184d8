import { nextLineOf } from '../../yaml/index.ts';
import { type Level, openLevel } from './level.ts';
import { type Entry, type Row, readRow } from './row.ts';

/** The most lines that are looked at in each direction: far more than a step has. */
const MOST_ROWS = 1_500;

/** Of text that is neither key nor dash. */
const NO_COLUMN = -1;

/** Keys that end the way up: what holds them is no part of a step. */
const OUTER_KEYS: ReadonlySet<string> = new Set([
  'step',
  'steps',
  'rollbackSteps',
  'stepGroup',
  'stage',
  'stages',
  'pipeline',
]);

/** Keys that the items of a list of steps begin with. */
export const STEP_ITEMS: ReadonlySet<string> = new Set(['step', 'stepGroup', 'parallel', 'insert']);

/** The mappings and lists around a line, innermost first, as the indentation tells them. */
export interface Surroundings {
  readonly levels: readonly Level[];
  /** The line stands in no column of its neighbours above. */
  readonly isMisaligned: boolean;
  /** The next line stands deeper. */
  readonly isAboveDeeper: boolean;
}

/** The way up from a line. */
interface Climb {
  readonly text: string;
  readonly levels: Level[];
  /** Column of what was visited last: the first child of the next parent. */
  firstColumn: number;
  /** What was visited last in the column of the open level. */
  lastKind: Entry['kind'] | null;
  isMisaligned: boolean;
  isDone: boolean;
}

function isParent(entry: Entry, level: Level): boolean {
  return (
    entry.column < level.column ||
    (level.kind === 'list' && entry.kind === 'key' && entry.column === level.column)
  );
}

function sourceOf(text: string, entry: Entry): string {
  return entry.kind === 'key' ? text.slice(entry.value.start, entry.value.end) : '';
}

/** Opens the level that holds the open one. */
function goUp(climb: Climb, level: Level, entry: Entry): void {
  climb.isMisaligned ||= climb.firstColumn !== level.column;
  if (level.kind === 'map' && climb.lastKind === 'dash') {
    // An item whose dash is still to be written.
    level.kind = 'list';
    level.key = 0;
  }
  climb.levels.push(
    entry.kind === 'key'
      ? openLevel('map', entry.column, entry.name, {
          source: sourceOf(climb.text, entry),
          start: entry.value.start,
        })
      : openLevel('list', entry.column, 0),
  );
  climb.isDone ||= entry.kind === 'key' && OUTER_KEYS.has(entry.name);
}

/** Takes an entry above as parent, as sibling, or as nothing to the open level. */
function visit(climb: Climb, entry: Entry, next: Entry | undefined): void {
  const level = climb.levels.at(-1);
  if (level === undefined) {
    return;
  }
  const isSibling = entry.column === level.column;
  if (isParent(entry, level)) {
    goUp(climb, level, entry);
    climb.lastKind = null;
  } else if (isSibling && entry.kind === 'key') {
    level.siblings.set(entry.name, sourceOf(climb.text, entry));
    climb.lastKind = 'key';
  } else if (isSibling) {
    level.hasFlushList ||= level.kind === 'map';
    level.key = typeof level.key === 'number' ? level.key + 1 : level.key;
    climb.lastKind = 'dash';
    if (next?.kind === 'key') {
      level.items.add(next.name);
      climb.isDone ||= STEP_ITEMS.has(next.name);
    }
  }
  climb.firstColumn = entry.column;
}

/** Takes what stands on a line above, from right to left. */
function visitRow(climb: Climb, row: Row, entries: readonly Entry[]): void {
  if (row.bare.end > row.bare.start) {
    climb.firstColumn = NO_COLUMN;
  }
  for (const [index, entry] of [...entries.entries()].reverse()) {
    if (!climb.isDone) {
      visit(climb, entry, entries[index + 1]);
    }
  }
}

function climbFrom(climb: Climb, from: Row): void {
  let start = from.start;
  for (let rows = 0; rows < MOST_ROWS && !climb.isDone && start > 0; rows += 1) {
    const row = readRow(climb.text, start - 1);
    start = row.start;
    if (isMarker(climb.text, row)) {
      return;
    }
    if (!row.isBlank) {
      visitRow(climb, row, row.entries);
    }
  }
}

/** Adds the keys that follow the line to the levels; tells whether the next line stands deeper. */
function descend(text: string, from: Row, levels: readonly Level[]): boolean {
  let open = 0;
  let isDeeper = false;
  let start = nextLineOf(text, from.start);
  for (let rows = 0; rows < MOST_ROWS && start < text.length; rows += 1) {
    const row = readRow(text, start);
    start = nextLineOf(text, row.start);
    if (row.isBlank) {
      continue;
    }
    const [first] = row.entries;
    isDeeper ||= open === 0 && rows === 0 && row.column > (levels[0]?.column ?? 0);
    while (open < levels.length && isOutside(row, first, levels[open])) {
      open += 1;
    }
    const level = levels[open];
    if (level === undefined || isMarker(text, row)) {
      break;
    }
    if (first?.column === level.column && level.kind === 'map') {
      if (first.kind === 'key') {
        level.siblings.set(first.name, sourceOf(text, first));
      } else {
        level.hasFlushList = true;
      }
    }
  }
  return isDeeper;
}

function isOutside(row: Row, first: Entry | undefined, level: Level | undefined): boolean {
  return (
    level !== undefined &&
    (row.column < level.column ||
      (level.kind === 'list' && row.column === level.column && first?.kind === 'key'))
  );
}

function isMarker(text: string, row: Row): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(row.start, row.start + 4));
}

/**
 * Looks around a line for the mappings and lists that it stands in. `innermost` is the level of the
 * line's last entry, or of what is written there; `entries` are those before it on the same line.
 */
export function lookAround(
  text: string,
  row: Row,
  innermost: Level,
  entries: readonly Entry[],
): Surroundings {
  const climb: Climb = {
    text,
    levels: [innermost],
    firstColumn: innermost.column,
    lastKind: null,
    isMisaligned: false,
    isDone: false,
  };
  visitRow(climb, { ...row, bare: { start: row.end, end: row.end } }, entries);
  climbFrom(climb, row);
  const isAboveDeeper = descend(text, row, climb.levels);
  return { levels: climb.levels, isMisaligned: climb.isMisaligned, isAboveDeeper };
}
