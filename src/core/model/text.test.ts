import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, indexLines, invertEdits, type TextEdit } from './text.ts';

const editedText = fc
  .tuple(
    fc.string({ maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.string({ maxLength: 5 }))),
  )
  .map(([text, raw]) => {
    const edits: TextEdit[] = [];
    let from = 0;
    for (const [start, length, replacement] of raw.toSorted((a, b) => a[0] - b[0])) {
      if (start >= from && start + length <= text.length) {
        edits.push({ range: { start, end: start + length }, text: replacement });
        from = start + length + 1;
      }
    }
    return { text, edits };
  });

describe('edits of a text', () => {
  it('are taken back by their inverse', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits }) => {
        expect(applyEdits(applyEdits(text, edits), invertEdits(text, edits))).toBe(text);
      }),
    );
  });

  it('must not overlap', () => {
    const edits = [
      { range: { start: 0, end: 3 }, text: '' },
      { range: { start: 2, end: 4 }, text: '' },
    ];
    expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
  });
});

describe('positions in a text', () => {
  const text = 'a\r\nbc\n\rd';

  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [3, 2, 1],
    [6, 3, 1],
    [7, 4, 1],
    [8, 4, 2],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(indexLines(text).positionAt(offset)).toEqual({ line, column, offset });
  });

  it('moves offsets outside the text to its ends', () => {
    expect(indexLines(text).positionAt(-5).offset).toBe(0);
    expect(indexLines(text).positionAt(99).offset).toBe(text.length);
  });
});
