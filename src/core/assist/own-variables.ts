import type { TextRange } from '../model/text.ts';
import { nextLineOf } from '../yaml/index.ts';
import { readRow } from './place/index.ts';

/** How much of a text is searched at each of the places where variables stand. */
const WINDOW = 40_000;

const VARIABLES = /^[ \t]*variables:[ \t]*(?:#.*)?\r?$/gm;

/** Offsets of the lines `variables:` in a part of a text. */
function listsIn(text: string, { start, end }: TextRange): readonly number[] {
  const from = start === 0 ? 0 : nextLineOf(text, start);
  return [...text.slice(from, end).matchAll(VARIABLES)].map(({ index }) => from + index);
}

/** The names in the list below a line. */
function namesBelow(text: string, line: number): readonly string[] {
  const { column } = readRow(text, line);
  const names: string[] = [];
  const end = Math.min(text.length, line + WINDOW);
  for (let at = nextLineOf(text, line); at < end; at = nextLineOf(text, at)) {
    const row = readRow(text, at);
    const isInside = row.column > column || row.entries[0]?.kind === 'dash';
    if (!row.isBlank && (row.column < column || !isInside)) {
      break;
    }
    const key = row.entries.at(-1);
    if (key?.kind === 'key' && key.name === 'name') {
      names.push(text.slice(key.value.start, key.value.end).replace(/^(["'])(.*)\1$/, '$2'));
    }
  }
  return names;
}

/** Column of the keys below the first line of a part that matches; -1 when there are none. */
function columnBelow(text: string, { start, end }: TextRange, holder: RegExp): number {
  const found = holder.exec(text.slice(start, end));
  if (found === null) {
    return -1;
  }
  let at = nextLineOf(text, start + found.index);
  while (at < end && readRow(text, at).isBlank) {
    at = nextLineOf(text, at);
  }
  return readRow(text, at).column;
}

/** The names in the lists `variables:` of some parts that stand in a column. */
function namesIn(text: string, parts: readonly TextRange[], column: number): readonly string[] {
  const lines = new Set(parts.flatMap((part) => listsIn(text, part)));
  return [...lines]
    .filter((line) => readRow(text, line).column === column)
    .flatMap((line) => namesBelow(text, line));
}

/** The part of the text that belongs to the stage around an offset, as far as it is searched. */
function stageAround(text: string, offset: number): TextRange {
  const from = Math.max(0, offset - WINDOW);
  const to = Math.min(text.length, offset + WINDOW);
  const before = text.slice(from, offset).lastIndexOf('- stage:');
  const after = text.slice(offset, to).indexOf('- stage:');
  return {
    start: before === -1 ? from : from + before,
    end: after === -1 ? to : offset + after,
  };
}

/**
 * Paths of the variables that the text itself declares: those of the stage around an offset and those of
 * the pipeline, which stand near the text's start or end. Looks at a few thousand characters only.
 */
export function ownVariables(text: string, offset: number): readonly string[] {
  const first = { start: 0, end: Math.min(WINDOW, text.length) };
  const last = { start: Math.max(0, text.length - WINDOW), end: text.length };
  const stage = stageAround(text, offset);
  const inStage = columnBelow(text, stage, /^- stage:/);
  const inPipeline = columnBelow(text, first, /^pipeline:/m);
  return [
    ...namesIn(text, [stage], inStage).map((name) => `stage.variables.${name}`),
    ...namesIn(text, [first, last], inPipeline).map((name) => `pipeline.variables.${name}`),
  ];
}
