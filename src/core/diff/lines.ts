import { diffArrays } from 'diff';
import type { TextEdit } from '../model/text.ts';
import { anchorsOf } from './anchors.ts';

/** Lines `from` up to, not including, `to`; indexes from 0. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** Lines that were replaced: either side may be empty. */
export interface LineBlock {
  readonly before: LineSpan;
  readonly after: LineSpan;
}

/** Beyond so many changed lines the shortest difference is not looked for: its cost is their square. */
const MOST_EDITS = 400;

/** How often a text is cut at lines that stand once on either side. */
const MOST_CUTS = 8;

/** The lines of a text with their line feeds, as git and patch see them: a lone CR ends none. */
export function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function regionBlocks(
  before: readonly string[],
  after: readonly string[],
  offset: { readonly before: number; readonly after: number },
  cuts: number,
): readonly LineBlock[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) {
    start += 1;
  }
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
  }
  const old = before.slice(start, before.length - tail);
  const now = after.slice(start, after.length - tail);
  const at = { before: offset.before + start, after: offset.after + start };
  if (old.length === 0 && now.length === 0) {
    return [];
  }
  const whole: LineBlock = {
    before: { from: at.before, to: at.before + old.length },
    after: { from: at.after, to: at.after + now.length },
  };
  return old.length === 0 || now.length === 0
    ? [whole]
    : (shortestBlocks(old, now, at) ?? cutBlocks(old, now, at, cuts) ?? [whole]);
}

function shortestBlocks(
  before: readonly string[],
  after: readonly string[],
  offset: { readonly before: number; readonly after: number },
): readonly LineBlock[] | null {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (parts === undefined) {
    return null;
  }
  const blocks: LineBlock[] = [];
  let old = offset.before;
  let now = offset.after;
  for (const part of parts) {
    const oldTo = part.added ? old : old + part.count;
    const nowTo = part.removed ? now : now + part.count;
    if (part.added || part.removed) {
      const last = blocks.at(-1);
      const goesOn = last?.before.to === old && last.after.to === now;
      const from = goesOn ? blocks.pop() : undefined;
      blocks.push({
        before: { from: from?.before.from ?? old, to: oldTo },
        after: { from: from?.after.from ?? now, to: nowTo },
      });
    }
    old = oldTo;
    now = nowTo;
  }
  return blocks;
}

function cutBlocks(
  before: readonly string[],
  after: readonly string[],
  offset: { readonly before: number; readonly after: number },
  cuts: number,
): readonly LineBlock[] | null {
  const anchors = cuts < MOST_CUTS ? anchorsOf(before, after) : [];
  if (anchors.length === 0) {
    return null;
  }
  const blocks: LineBlock[] = [];
  let old = 0;
  let now = 0;
  for (const anchor of [...anchors, { before: before.length, after: after.length }]) {
    const region = regionBlocks(
      before.slice(old, anchor.before),
      after.slice(now, anchor.after),
      { before: offset.before + old, after: offset.after + now },
      cuts + 1,
    );
    blocks.push(...region);
    old = anchor.before + 1;
    now = anchor.after + 1;
  }
  return blocks;
}

/**
 * The lines that differ, in order. The shortest difference for edits as people make them; for texts
 * that differ nearly everywhere one that is good and still quick: never more than a few passes.
 */
export function lineBlocks(
  before: readonly string[],
  after: readonly string[],
): readonly LineBlock[] {
  return regionBlocks(before, after, { before: 0, after: 0 }, 0);
}

/** Edits of whole lines that make `after` of `before`; every line that both share stays. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const old = splitLines(before);
  const now = splitLines(after);
  const edits: TextEdit[] = [];
  let line = 0;
  let offset = 0;
  const offsetOf = (wanted: number): number => {
    for (; line < wanted; line += 1) {
      offset += old[line]?.length ?? 0;
    }
    return offset;
  };
  for (const block of lineBlocks(old, now)) {
    const start = offsetOf(block.before.from);
    const end = offsetOf(block.before.to);
    edits.push({
      range: { start, end },
      text: now.slice(block.after.from, block.after.to).join(''),
    });
  }
  return edits;
}
