import type { TextRange } from '../../model/text.ts';
import { lookAround } from './block.ts';
import { flowPlaceAt } from './flow.ts';
import { type Level, openLevel } from './level.ts';
import { type KeyEntry, type Row, readRow } from './row.ts';

/** What may be written at an offset of a text, as its line and the lines around tell. */
export interface Place {
  /**
   * `key`: a key of a mapping; `item`: a list item that may also become a mapping; `value`: a scalar;
   * `text`: inside a block scalar.
   */
  readonly role: 'key' | 'item' | 'value' | 'text';
  /** What stands there already, without quotes; it starts where the person's word starts. */
  readonly range: TextRange;
  readonly quote: '' | '"' | "'";
  /** For a key: its colon is there. */
  readonly hasColon: boolean;
  /** For a value: it touches its colon, which needs a blank. */
  readonly isTight: boolean;
  /** For an item: its dash is still to be written. */
  readonly needsDash: boolean;
  readonly isFlow: boolean;
  /** Mappings and lists around it, innermost first. */
  readonly levels: readonly Level[];
}

const PLAIN: Omit<Place, 'role' | 'range' | 'levels'> = {
  quote: '',
  hasColon: false,
  isTight: false,
  needsDash: false,
  isFlow: false,
};

/** The scalar of a range: its quotes stay outside. */
function scalarOf(text: string, range: TextRange): Pick<Place, 'range' | 'quote'> {
  const first = text.charAt(range.start);
  if (first !== '"' && first !== "'") {
    return { range, quote: '' };
  }
  const isClosed = range.end > range.start + 1 && text[range.end - 1] === first;
  return {
    range: { start: range.start + 1, end: isClosed ? range.end - 1 : range.end },
    quote: first,
  };
}

function isFlowStart(text: string, at: number): boolean {
  return text[at] === '{' || text[at] === '[';
}

function flowIn(text: string, open: number, offset: number, outer: readonly Level[]): Place | null {
  const found = flowPlaceAt(text, open, offset);
  return found === null
    ? null
    : {
        ...PLAIN,
        role: found.role,
        range: found.range,
        quote: found.quote,
        hasColon: found.hasColon,
        isFlow: true,
        levels: [...found.levels, ...outer],
      };
}

/** A place whose line continues what a line above began: text of a block scalar, or flow style. */
function continued(text: string, offset: number, levels: readonly Level[]): Place | null | 'no' {
  const holders = levels.slice(1);
  for (const [index, level] of holders.entries()) {
    if (/^[|>]/.test(level.keyValue)) {
      const range = { start: offset, end: offset };
      return { ...PLAIN, role: 'text', range, levels: levels.slice(index + 1) };
    }
    if (level.keyValue !== '') {
      return isFlowStart(level.keyValue, 0)
        ? flowIn(text, level.valueStart, offset, levels.slice(index + 1))
        : null;
    }
  }
  return 'no';
}

function atKey(text: string, offset: number, row: Row, key: KeyEntry): Place | null {
  const isKey = offset <= key.end;
  const source = text.slice(key.value.start, key.value.end);
  const innermost = isKey
    ? openLevel('map', key.column, null)
    : openLevel('map', key.column, key.name, { source, start: key.value.start });
  const { levels, isMisaligned } = lookAround(text, row, innermost, row.entries.slice(0, -1));
  const before = continued(text, offset, levels);
  if (before !== 'no') {
    return before;
  }
  if (isMisaligned) {
    return null;
  }
  if (isKey) {
    const scalar = scalarOf(text, { start: key.at, end: key.end });
    return { ...PLAIN, ...scalar, role: 'key', hasColon: true, levels };
  }
  return atValue(text, offset, key, levels);
}

function atValue(
  text: string,
  offset: number,
  key: KeyEntry,
  levels: readonly Level[],
): Place | null {
  const { value } = key;
  const isEmpty = value.start === value.end;
  if (isEmpty) {
    const range = { start: offset, end: offset };
    return { ...PLAIN, role: 'value', range, isTight: offset === key.colon + 1, levels };
  }
  if (offset < value.start || /[|>*]/.test(text.charAt(value.start))) {
    return null;
  }
  if (isFlowStart(text, value.start)) {
    return flowIn(text, value.start, offset, levels);
  }
  return { ...PLAIN, ...scalarOf(text, value), role: 'value', levels };
}

function atBare(text: string, offset: number, row: Row): Place | null {
  const dash = row.entries.at(-1);
  const { bare } = row;
  const isEmpty = bare.start === bare.end;
  const start = isEmpty ? offset : bare.start;
  const innermost =
    dash === undefined
      ? openLevel('map', start - row.start, null)
      : openLevel('list', dash.column, 0);
  const around = lookAround(text, row, innermost, row.entries.slice(0, -1));
  const before = continued(text, offset, around.levels);
  if (before !== 'no') {
    return before;
  }
  const isStray = around.isMisaligned || around.isAboveDeeper || row.isTabbed;
  if (isStray || offset < start || /[|>*&!]/.test(text.charAt(start))) {
    return null;
  }
  if (!isEmpty && isFlowStart(text, bare.start)) {
    return flowIn(text, bare.start, offset, around.levels);
  }
  const range = isEmpty ? { start: offset, end: offset } : bare;
  const scalar = scalarOf(text, range);
  const isItem = innermost.kind === 'list';
  return {
    ...PLAIN,
    ...scalar,
    role: isItem ? 'item' : 'key',
    needsDash: isItem && dash === undefined,
    levels: around.levels,
  };
}

/** The place when the offset is in its range; blanks behind plain text belong to it, quotes do not. */
function reaching(text: string, place: Place | null, offset: number): Place | null {
  if (place === null || offset < place.range.start) {
    return null;
  }
  const { range, quote } = place;
  if (offset <= range.end) {
    return place;
  }
  const isBlank = /^[ \t]*$/.test(text.slice(range.end, offset));
  return quote === '' && isBlank ? { ...place, range: { start: range.start, end: offset } } : null;
}

/**
 * Where an offset stands in a text, which may be broken anywhere: null in comments, and where no key
 * and no value can be. Looks at the lines of the same step only.
 */
export function placeAt(text: string, offset: number): Place | null {
  const row = readRow(text, offset);
  const last = row.entries.at(-1);
  if (row.comment !== null && offset > row.comment) {
    return null;
  }
  if (last?.kind === 'key') {
    const isOutside = offset < last.at || (row.isTabbed && offset <= last.end);
    return isOutside ? null : reaching(text, atKey(text, offset, row, last), offset);
  }
  const isOutside = last !== undefined && offset <= last.at;
  return isOutside ? null : reaching(text, atBare(text, offset, row), offset);
}
