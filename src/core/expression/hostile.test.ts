import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { resolveText } from './resolve.ts';

const VALUES = { 'codebase.branch': 'main', long: 'a'.repeat(40_000) };
const MANY = 3_000;

describe('a hostile value ends with a clear problem', () => {
  it.each<readonly [what: string, source: string, code: string]>([
    ['nested expressions', `${'<+'.repeat(MANY)}a${'>'.repeat(MANY)}`, 'too-much'],
    ['nested defaults', `${'<+input>.default('.repeat(20)}a${')'.repeat(20)}`, 'too-much'],
    ['nested quotes', `<+"${'<+'.repeat(MANY)}a${'>'.repeat(MANY)}">`, 'too-much'],
    ['brackets', `<+${'('.repeat(MANY)}1${')'.repeat(MANY)}>`, 'too-much'],
    ['lists', `<+${'['.repeat(MANY)}1${']'.repeat(MANY)}>`, 'too-much'],
    ['signs', `<+${'-'.repeat(MANY)}1>`, 'too-much'],
    ['conditions', `<+${'true ? 1 : '.repeat(2_000)}2>`, 'too-much'],
    ['sums', `<+1${' + 1'.repeat(MANY)}>`, 'too-much'],
    ['calls', `<+codebase.branch${'.trim()'.repeat(MANY)}>`, 'too-much'],
    ['indexes', `<+${'a['.repeat(MANY)}0${']'.repeat(MANY)}>`, 'too-much'],
    ['a megabyte', `<+"${'x'.repeat(1_000_000)}">`, 'too-much'],
    ['a megabyte of expressions', '<+codebase.branch>'.repeat(60_000), 'too-much'],
    ['a growing text', '<+long><+long>', 'too-much'],
    ['a growing replacement', '<+<+long>.replace("a", <+long>)>', 'wrong-arguments'],
    ['a growing sum', '<+<+long> + <+long>>', 'too-much'],
    ['a pattern that backtracks', `<+<+long>.replaceAll("(a|aa)+b|a", "")>`, 'wrong-arguments'],
    ['a private character', '<+\ue000>', 'syntax'],
    ['reflection', '<+<+codebase.branch>.getClass().forName("x")>', 'unknown-function'],
  ])('%s', (_, source, code) => {
    const { text, failures } = resolveText(source, VALUES);
    expect(text).toBeNull();
    expect(failures).toMatchObject([{ code }]);
  });

  it.each(['__proto__', 'constructor', 'constructor.prototype', 'toString', 'hasOwnProperty'])(
    'nothing is reached through %s',
    (path) => {
      expect(resolveText(`<+${path}>`, VALUES)).toMatchObject({
        text: null,
        unresolved: [`<+${path}>`],
      });
      expect(resolveText(`<+${path}("x")>`, VALUES).text).toBeNull();
      expect(resolveText(`<+<+codebase.branch>["${path}"]>`, VALUES).text).toBeNull();
    },
  );
});

it('no text makes it throw, and every mistake lies in the text', () => {
  const piece = fc.constantFrom(
    ...['<+', '>', '"', "'", '\\', ' ', 'codebase.branch', '.', '(', ')', '[', ']', '?', ':', '=='],
    ...[
      '+',
      '-',
      '!',
      ',',
      ';',
      '0',
      '.5',
      'replace',
      'split',
      '<+input>',
      '.default(',
      '=~',
      '\uE000',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = pieces.join('');
      const { text, unresolved, failures } = resolveText(source, VALUES);
      expect(text === null).toBe(unresolved.length + failures.length > 0);
      expect(text?.length ?? 0).toBeLessThanOrEqual(LIMITS.result);
      for (const { range } of failures) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(source.length);
        expect(range.start).toBeLessThanOrEqual(range.end);
      }
    }),
  );
});
