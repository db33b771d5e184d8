import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, indexLines } from '#core';
import {
  asShown,
  differenceOf,
  type EditorChange,
  toEditorRange,
  toTextEdits,
} from './line-map.ts';

/** What a code editor that holds only lines makes of a change. */
function editLines(shown: string, { range, text }: EditorChange): string {
  const lines = shown.split('\n');
  const first = lines[range.startLineNumber - 1] ?? '';
  const last = lines[range.endLineNumber - 1] ?? '';
  const middle = `${first.slice(0, range.startColumn - 1)}${asShownInsert(text)}${last.slice(range.endColumn - 1)}`;
  return [
    ...lines.slice(0, range.startLineNumber - 1),
    middle,
    ...lines.slice(range.endLineNumber),
  ].join('\n');
}

function asShownInsert(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\n');
}

function change(
  startLineNumber: number,
  startColumn: number,
  endLineNumber: number,
  endColumn: number,
  text: string,
): EditorChange {
  return { range: { startLineNumber, startColumn, endLineNumber, endColumn }, text };
}

function typed(text: string, ...changes: readonly EditorChange[]): string {
  return applyEdits(text, toTextEdits(text, changes, '\n'));
}

describe('typing in the YAML pane', () => {
  it.each([
    ['a letter in a CRLF file', 'a: 1\r\nb: 2\r\n', change(2, 4, 2, 5, '3'), 'a: 1\r\nb: 3\r\n'],
    ['a new line in a CRLF line', 'a: 1\r\nb: 2\n', change(1, 5, 1, 5, '\n'), 'a: 1\r\n\r\nb: 2\n'],
    [
      'a new line in an LF line of the same file',
      'a: 1\r\nb: 2\n',
      change(2, 5, 2, 5, '\n'),
      'a: 1\r\nb: 2\n\n',
    ],
    [
      'a new line at the very end',
      'a: 1\r\nb: 2',
      change(2, 5, 2, 5, '\nc: 3'),
      'a: 1\r\nb: 2\r\nc: 3',
    ],
    [
      'the first letter after a byte-order mark',
      '\uFEFFa: 1\n',
      change(1, 1, 1, 2, 'b'),
      '\uFEFFb: 1\n',
    ],
    ['everything gone but the mark', '\uFEFFa: 1\r\nb', change(1, 1, 2, 2, ''), '\uFEFF'],
    [
      'text with a line separator',
      'a: x\u2028y\nb: 2',
      change(1, 7, 1, 7, 'z'),
      'a: x\u2028yz\nb: 2',
    ],
    ['after a lone CR', 'a: 1\rb: 2\n', change(2, 4, 2, 5, '3'), 'a: 1\rb: 3\n'],
    [
      'a join that would turn a lone CR and an LF into one line end',
      'a\rb\nc',
      change(2, 1, 2, 2, ''),
      'a\n\nc',
    ],
    ['two cursors', 'a\r\nb\r\n', change(1, 2, 1, 2, 'x'), 'ax\r\nb\r\n'],
  ])('%s', (_case, text, edit, expected) => {
    expect(typed(text, edit)).toBe(expected);
  });

  it('leaves every line as the code editor shows it, and other bytes alone', () => {
    const piece = fc.constantFrom('a', 'b: 1', '  - x', '\r\n', '\n', '\r', '\u2028', ' ', '');
    const texts = fc
      .tuple(fc.constantFrom('', '\uFEFF'), fc.array(piece, { maxLength: 14 }))
      .map(([mark, pieces]) => mark + pieces.join(''));
    const spot = fc.tuple(fc.nat(), fc.nat());
    const inserts = fc.array(fc.constantFrom('x', '\n', '- y', '\r\n'), { maxLength: 3 });
    fc.assert(
      fc.property(texts, spot, spot, inserts, (text, one, two, insert) => {
        const shown = asShown(text);
        const lines = shown.split('\n');
        const places = [one, two]
          .map(([l, c]) => {
            const line = l % lines.length;
            return { line: line + 1, column: (c % ((lines[line]?.length ?? 0) + 1)) + 1 };
          })
          .toSorted((a, b) => a.line - b.line || a.column - b.column);
        const [from, to] = places;
        if (from === undefined || to === undefined) {
          return;
        }
        const edit = change(from.line, from.column, to.line, to.column, insert.join(''));
        const result = typed(text, edit);
        expect(asShown(result)).toBe(editLines(shown, edit));
        const offset = ({ line, column }: typeof from) =>
          lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
        const rangeOffset = offset(from);
        const counted = { ...edit, rangeOffset, rangeLength: offset(to) - rangeOffset };
        expect(typed(text, counted)).toBe(result);
        expect(result.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('showing an edit of the text', () => {
  it.each([
    ['in a CRLF file', 'a: 1\r\nb: 2\r\n', { start: 9, end: 10 }, [2, 4, 2, 5]],
    ['after a byte-order mark', '\uFEFFa: 1', { start: 4, end: 5 }, [1, 4, 1, 5]],
    ['that ends inside a line end', 'a\r\nb', { start: 0, end: 2 }, [1, 1, 1, 2]],
  ] as const)(
    '%s',
    (_case, text, range, [startLineNumber, startColumn, endLineNumber, endColumn]) => {
      expect(toEditorRange(text, indexLines(text), range)).toEqual({
        startLineNumber,
        startColumn,
        endLineNumber,
        endColumn,
      });
    },
  );

  it('finds one edit between any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(applyEdits(before, [differenceOf(before, after)])).toBe(after);
      }),
    );
  });
});
