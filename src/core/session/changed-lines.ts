import { ownCopy, sortEdits, type TextEdit } from '../model/text.ts';

/** What is known of a text's lines, and of how they differ from those of the text it began as. */
export interface LineTally {
  /** Line feeds in the text, and those of them behind a carriage return. */
  readonly feeds: number;
  readonly carriageFeeds: number;
  /** How many more (or, below zero, fewer) times the text has a line. */
  readonly surplus: ReadonlyMap<string, number>;
  readonly added: number;
  readonly removed: number;
}

interface Lines {
  readonly lines: readonly string[];
  /** Whether the last of them ends the text, so that no line feed follows it. */
  readonly last: boolean;
}

const NO_LINES: LineTally = {
  feeds: 0,
  carriageFeeds: 0,
  surplus: new Map(),
  added: 0,
  removed: 0,
};

/** The tally of a text that began as another one; costs a pass over both when they differ. */
export function tallyLines(opened: string, text: string): LineTally {
  const now = { lines: text.split('\n'), last: true };
  const counted = countFeeds(NO_LINES, now, 1);
  return opened === text
    ? counted
    : replaceLines(counted, { lines: opened.split('\n'), last: true }, now);
}

/** The tally after edits of `before`, which made it `after`; costs the edited lines only. */
export function tallyEdits(
  tally: LineTally,
  before: string,
  edits: readonly TextEdit[],
  after: string,
): LineTally {
  const sorted = sortEdits(edits);
  const first = sorted[0]?.range.start ?? 0;
  const end = sorted.reduce((most, { range }) => Math.max(most, range.end), first);
  const start = first === 0 ? 0 : before.lastIndexOf('\n', first - 1) + 1;
  const feed = before.indexOf('\n', end);
  const last = feed === -1;
  const stop = last ? before.length : feed;
  const old = { lines: before.slice(start, stop).split('\n'), last };
  const shift = after.length - before.length;
  const now = { lines: after.slice(start, stop + shift).split('\n'), last };
  return replaceLines(countFeeds(countFeeds(tally, old, -1), now, 1), old, now);
}

/**
 * How many lines are not in the text it began as, by the lines that both have; a pure removal counts
 * the removed lines.
 */
export function changedLines({ added, removed }: LineTally): number {
  return Math.max(added, removed);
}

/** Lines with content or a line break behind them. */
export function lineCountOf({ feeds }: LineTally, text: string): number {
  return text === '' ? 0 : feeds + (text.endsWith('\n') ? 0 : 1);
}

/** The line breaks of the text; LF when it has none. */
export function lineEndingOf({ feeds, carriageFeeds }: LineTally): 'LF' | 'CRLF' | 'mixed' {
  if (carriageFeeds === 0) {
    return 'LF';
  }
  return carriageFeeds === feeds ? 'CRLF' : 'mixed';
}

function countFeeds(tally: LineTally, { lines, last }: Lines, by: 1 | -1): LineTally {
  const ended = last ? lines.length - 1 : lines.length;
  let carriages = 0;
  for (let index = 0; index < ended; index += 1) {
    carriages += lines[index]?.endsWith('\r') ? 1 : 0;
  }
  return {
    ...tally,
    feeds: tally.feeds + by * ended,
    carriageFeeds: tally.carriageFeeds + by * carriages,
  };
}

function replaceLines(tally: LineTally, old: Lines, now: Lines): LineTally {
  const surplus = new Map(tally.surplus);
  let { added, removed } = tally;
  const count = (part: string, by: 1 | -1) => {
    const line = ownCopy(part);
    const was = surplus.get(line) ?? 0;
    const next = was + by;
    added += Math.max(next, 0) - Math.max(was, 0);
    removed += Math.max(-next, 0) - Math.max(-was, 0);
    if (next === 0) {
      surplus.delete(line);
    } else {
      surplus.set(line, next);
    }
  };
  for (const line of old.lines) {
    count(line, -1);
  }
  for (const line of now.lines) {
    count(line, 1);
  }
  return { ...tally, surplus, added, removed };
}
