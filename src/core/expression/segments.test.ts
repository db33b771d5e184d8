import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasExpression, hasOpenExpression, splitExpressions } from './segments.ts';

const CASES: readonly (readonly [value: string, parts: readonly string[]])[] = [
  ['latest', ['latest']],
  ['<+pipeline.sequenceId>', ['<+pipeline.sequenceId>']],
  ['v<+pipeline.sequenceId>-rc', ['v', '<+pipeline.sequenceId>', '-rc']],
  ['<+a><+b>', ['<+a>', '<+b>']],
  ['<+<+codebase.branch>.replace("/","-")>', ['<+<+codebase.branch>.replace("/","-")>']],
  ['<+<+codebase.branch> == "main" ? "a" : "b">', ['<+<+codebase.branch> == "main" ? "a" : "b">']],
  ['<+<+a.b> > 3 ? "x" : "y">', ['<+<+a.b> > 3 ? "x" : "y">']],
  ['<+<+a.b> >= 3 ? "x" : "y">', ['<+<+a.b> >= 3 ? "x" : "y">']],
  ['<+codebase.branch>=="main"', ['<+codebase.branch>', '=="main"']],
  ['<+codebase.branch>=~"main|dev"', ['<+codebase.branch>', '=~"main|dev"']],
  ['<+<+codebase.branch>=="main"?"a":"b">', ['<+<+codebase.branch>=="main"?"a":"b">']],
  ['<+<+a.b>>=3 ? "x" : "y">', ['<+<+a.b>>=3 ? "x" : "y">']],
  ['<+<+a.b>=="x"?"y":"z">', ['<+<+a.b>=="x"?"y":"z">']],
  ['<+<+a.b>=~"x.*"?"y":"z">-1', ['<+<+a.b>=~"x.*"?"y":"z">', '-1']],
  ['<+a.replace(">","<+")>', ['<+a.replace(">","<+")>']],
  ['<+input>.default(<+codebase.branch>)', ['<+input>.default(<+codebase.branch>)']],
  ['<+input>.default(x).regex(a(b)c)-suffix', ['<+input>.default(x).regex(a(b)c)', '-suffix']],
  ['<+input>.md', ['<+input>', '.md']],
  ['<+open', ['<+open']],
  ['a > b', ['a > b']],
];

describe('splitting a value at its expressions', () => {
  it.each(CASES)('%s', (value, parts) => {
    expect(splitExpressions(value).map(({ text }) => text)).toEqual(parts);
  });

  it('gives the value back for any text', () => {
    const piece = fc.constantFrom(
      '<+',
      '>',
      '"',
      "'",
      ' ',
      'a',
      '.',
      '(',
      ')',
      '<+input>',
      '.default(',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const value = pieces.join('');
        const segments = splitExpressions(value);
        expect(segments.map(({ text }) => text).join('')).toBe(value);
        for (const { range, text } of segments) {
          expect(value.slice(range.start, range.end)).toBe(text);
        }
      }),
    );
  });

  it('tells closed from open expressions', () => {
    expect(hasExpression('x<+a>')).toBe(true);
    expect(hasExpression('x<+a')).toBe(false);
    expect(hasOpenExpression('x<+a')).toBe(true);
    expect(hasOpenExpression('x<+a>')).toBe(false);
  });
});
