/** A half-open span of a text in UTF-16 code units, the unit of every offset in the core. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A span of a text, `by` code units further on. */
export function movedRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** Replaces `range` of a text by `text`. Edits of one list refer to the same, unedited text. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** A place for people and tools: line and column count from 1, offset from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A span whose ends are readable places. */
export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/**
 * A piece of a text as a string of its own. What is cut out of a text or joined from such pieces may
 * refer to the whole of it, in all engines: one that is kept would keep every former text alive.
 */
export function ownCopy(piece: string): string {
  // Cutting makes the engine write the joined text down first, so that the cut refers to that alone.
  return ` ${piece}`.slice(1);
}

/** Looks up positions in one text; building it costs one pass over the text. */
export interface LineIndex {
  readonly lineCount: number;
  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position;
  /** The offset of a line's first character; lines outside the text give its nearest end. */
  lineStart(line: number): number;
}

// Several parts ask for the lines of the same text after each keystroke, and for those of the one before.
interface IndexedText {
  readonly text: string;
  readonly lines: LineIndex;
}
let latest: IndexedText | null = null;
let previous: IndexedText | null = null;

/** The line index of `text`. LF, CRLF and a lone CR end a line, as in YAML 1.2. */
export function indexLines(text: string): LineIndex {
  if (latest?.text === text) {
    return latest.lines;
  }
  const found = previous?.text === text ? previous : { text, lines: buildIndex(text) };
  previous = latest;
  latest = found;
  return found.lines;
}

/** The offset behind each line end; most texts have line feeds only, which the engine finds fastest. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    return starts;
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      starts.push(at + 1);
    }
  }
  return starts;
}

function buildIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  return {
    lineCount: starts.length,
    lineStart: (line) => starts[Math.min(Math.max(line, 1), starts.length) - 1] ?? 0,
    positionAt: (offset) => {
      const inside = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= inside) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return { line: low + 1, column: inside - (starts[low] ?? 0) + 1, offset: inside };
    },
  };
}

/** The span of two offsets as positions. */
export function positionsOf(lines: LineIndex, range: TextRange): PositionRange {
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function isClear(sorted: readonly TextEdit[]): boolean {
  return sorted.every(({ range }, index) => (sorted[index - 1]?.range.end ?? 0) <= range.start);
}

/** Whether two of the edits are about the same text. */
export function editsOverlap(edits: readonly TextEdit[]): boolean {
  return !isClear(inOrder(edits));
}

/** The edits in the order of their place; throws when two of them overlap. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = inOrder(edits);
  if (!isClear(sorted)) {
    throw new RangeError('Text edits overlap');
  }
  return sorted;
}

/** The text after `edits`; every character outside their ranges stays. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { range, text: replacement } of sortEdits(edits)) {
    result += text.slice(from, range.start) + replacement;
    from = range.end;
  }
  return result + text.slice(from);
}

/** The edits that lead from the edited text back to `text`. */
export function invertEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return sortEdits(edits).map(({ range, text: replacement }) => {
    const start = range.start + shift;
    shift += replacement.length - (range.end - range.start);
    return {
      range: { start, end: start + replacement.length },
      text: text.slice(range.start, range.end),
    };
  });
}
