import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, createLineSplitter, cutLine, withoutColours } from './lines.ts';

const ESC = String.fromCharCode(27);
const BELL = String.fromCharCode(7);

function split(chunks: readonly Uint8Array[], limit = 1000): readonly string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter(limit, (line) => lines.push(line));
  for (const chunk of chunks) {
    splitter.push(chunk);
  }
  splitter.finish();
  return lines;
}

describe('splitting into lines', () => {
  it.each([
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['\n\n', ['', '']],
    ['10 %\r50 %\r100 %\ndone\n', ['100 %', 'done']],
    ['', []],
    ['x'.repeat(30), ['x'.repeat(10)]],
    [`${'x'.repeat(30)}\ny`, ['x'.repeat(10), 'y']],
  ])('reads %j as %j', (text, lines) => {
    expect(split([Buffer.from(text)], 10)).toEqual(lines);
  });

  it('gives the same lines however the bytes arrive', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ü', '🚢', '\n', '\r\n', ' ') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (written, size) => {
        const bytes = Buffer.from(written);
        const count = Math.ceil(bytes.length / size);
        const chunks = Array.from({ length: count }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        expect(split(chunks)).toEqual(split([bytes]));
      }),
    );
  });

  it('holds no more of an endless line than the limit', () => {
    const chunks = Array.from({ length: 1000 }, () => Buffer.alloc(1000, 'x'));
    expect(split(chunks, 50)).toEqual(['x'.repeat(50)]);
  });
});

describe('cleaning a line', () => {
  it.each([
    ['colours stay', `${ESC}[1;31mred${ESC}[0m`, `${ESC}[1;31mred${ESC}[0m`],
    ['cursor movements go', `a${ESC}[2Kb${ESC}[1A`, 'ab'],
    ['titles go', `${ESC}]0;title${BELL}text`, 'text'],
    ['a lone escape goes', `a${ESC}`, 'a'],
    ['bells and zeros go', `a${BELL}b\u0000c`, 'abc'],
    ['tabs stay', 'a\tb', 'a\tb'],
    ['text that would be shown in another order goes back', 'a\u202eb', 'ab'],
  ])('%s', (_, text, expected) => {
    expect(cleanLine(text)).toBe(expected);
  });

  it('can drop the colours too', () => {
    expect(withoutColours(`${ESC}[1mbold${ESC}[0m`)).toBe('bold');
  });
});

describe('cutting a line', () => {
  it('keeps a short line', () => {
    expect(cutLine('abc', 3)).toBe('abc');
  });
  it('says how much is missing, and never cuts a character in two', () => {
    expect(cutLine('abcdef', 3)).toBe('abc… (3 more characters)');
    expect(cutLine('ab🚢def', 3)).toBe('ab… (5 more characters)');
  });
});
