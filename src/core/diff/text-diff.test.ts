import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../model/text.ts';
import { diffText, formatPatch } from './hunks.ts';
import { editsBetween, lineBlocks, splitLines } from './lines.ts';

const lines = (...names: readonly string[]): string => names.map((name) => `${name}\n`).join('');

/** A difference as a person reads it: sign and line. */
function shown(before: string, after: string, context?: number): readonly string[] {
  const signs = { same: ' ', added: '+', removed: '-' };
  return diffText(before, after, context).flatMap((hunk) =>
    hunk.lines.map(({ kind, text }) => signs[kind] + JSON.stringify(text).slice(1, -1)),
  );
}

describe('the lines that differ', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['nothing', 'a\n', 'a\n', []],
    ['a value', lines('a', 'b', 'c'), lines('a', 'x', 'c'), ['-b\\n', '+x\\n']],
    ['a new line', lines('a', 'c'), lines('a', 'b', 'c'), ['+b\\n']],
    ['a line that went', lines('a', 'b', 'c'), lines('a', 'c'), ['-b\\n']],
    ['all of an empty text', '', 'a\n', ['+a\\n']],
    ['a text that is emptied', 'a\n', '', ['-a\\n']],
    ['a final line feed', 'a', 'a\n', ['-a', '+a\\n']],
    ['a line end', 'a\r\nb\r\n', 'a\nb\r\n', ['-a\\r\\n', '+a\\n']],
    ['a byte-order mark', '\uFEFFa\n', 'a\n', ['-\uFEFFa\\n', '+a\\n']],
  ])('shows %s', (_, before, after, expected) => {
    expect(shown(before, after, 0)).toEqual(expected);
  });

  it('shows three lines around a change, and joins changes that are close', () => {
    const before = lines(...'abcdefghijklmnopqrst');
    const near = before.replace('f\n', 'F\n').replace('l\n', 'L\n');
    expect(diffText(before, near)).toHaveLength(1);
    const far = before.replace('f\n', 'F\n').replace('p\n', 'P\n');
    expect(
      diffText(before, far).map(({ beforeStart, beforeCount, afterStart, afterCount }) => [
        beforeStart,
        beforeCount,
        afterStart,
        afterCount,
      ]),
    ).toEqual([
      [3, 7, 3, 7],
      [13, 7, 13, 7],
    ]);
  });

  it('numbers the lines of both sides', () => {
    expect(diffText(lines('a', 'b'), lines('x', 'a', 'c'), 1)[0]?.lines).toEqual([
      { kind: 'added', text: 'x\n', after: 1 },
      { kind: 'same', text: 'a\n', before: 1, after: 2 },
      { kind: 'removed', text: 'b\n', before: 2 },
      { kind: 'added', text: 'c\n', after: 3 },
    ]);
  });
});

describe('a text of 20,000 lines', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `key-${index}: value`);
  const before = lines(...many);

  it.each<[string, string, number]>([
    ['one line', before.replace('key-9999: value', 'key-9999: other'), 1],
    ['2,000 lines all over', before.replace(/(key-\d*7): value/g, '$1: other'), 2_000],
    ['every line end', before.replaceAll('\n', '\r\n'), 1],
    ['a half that moved', lines(...many.slice(10_000), ...many.slice(0, 10_000)), 2],
    ['nothing that stays', before.replaceAll('key', 'name'), 1],
  ])('with %s changed gives few blocks that lead to it', (_, after, blocks) => {
    expect(lineBlocks(splitLines(before), splitLines(after))).toHaveLength(blocks);
    expect(applyEdits(before, editsBetween(before, after))).toBe(after);
  });
});

const text = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', '', '  - x'), fc.constantFrom('\n', '\r\n', '\r')))
  .chain((parts) =>
    fc.constantFrom('', 'end').map((end) => parts.map((part) => part.join('')).join('') + end),
  );

describe('for any two texts', () => {
  it('the edits between them lead from one to the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, editsBetween(before, after))).toBe(after);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the patch does so too, in a program that reads patches', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 4 }), (before, after, context) => {
        const patch = formatPatch('p.yaml', diffText(before, after, context));
        fc.pre(patch !== '');
        expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a patch', () => {
  it('is what git writes', () => {
    expect(formatPatch('a b.yaml', diffText('x\ny', 'x\nz\n'))).toBe(
      '--- a/a b.yaml\t\n+++ b/a b.yaml\t\n@@ -1,2 +1,2 @@\n x\n-y\n\\ No newline at end of file\n+z\n',
    );
  });

  it('is empty when nothing changed', () => {
    expect(formatPatch('p.yaml', diffText('x\n', 'x\n'))).toBe('');
  });
});
