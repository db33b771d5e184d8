import { describe, expect, it } from 'vitest';
import { applyEdits } from '../model/text.ts';
import {
  changedLines,
  lineCountOf,
  lineEndingOf,
  tallyEdits,
  tallyLines,
} from './changed-lines.ts';

describe('the lines of a text', () => {
  it.each([
    ['', 0, 'LF'],
    ['a', 1, 'LF'],
    ['a\n', 1, 'LF'],
    ['a\n\n', 2, 'LF'],
    ['a\r\nb', 2, 'CRLF'],
    ['a\r\nb\n', 2, 'mixed'],
    ['\na\r\n', 2, 'mixed'],
    ['a\rb', 1, 'LF'],
  ])('%j', (text, count, ending) => {
    const tally = tallyLines(text, text);
    expect([lineCountOf(tally, text), lineEndingOf(tally)]).toEqual([count, ending]);
  });
});

describe('lines that an edit changes', () => {
  it.each([
    ['a line is changed', 'a\nb\nc\n', [2, 3], 'x', 1],
    ['a line is added', 'a\nb\n', [2, 2], 'x\n', 1],
    ['lines are removed', 'a\nb\nc\n', [0, 4], '', 2],
    ['a line is split', 'ab\n', [1, 1], '\n', 2],
    ['two lines are joined', 'a\nb\n', [1, 2], '', 2],
    ['a line break changes', 'a\nb\n', [1, 1], '\r', 1],
    ['the last line break goes', 'a\nb\n', [3, 4], '', 1],
    ['a line is moved on', 'a\nb\n', [0, 4], 'b\na\n', 0],
    ['the text goes', 'a\nb', [0, 3], '', 2],
    ['there was no text', '', [0, 0], 'a\nb', 2],
  ] as const)('%s', (_, text, [start, end], inserted, expected) => {
    const edits = [{ range: { start, end }, text: inserted }];
    const after = applyEdits(text, edits);
    const tally = tallyEdits(tallyLines(text, text), text, edits, after);
    expect(changedLines(tally)).toBe(expected);
    expect(tally).toEqual(tallyLines(text, after));
  });
});
