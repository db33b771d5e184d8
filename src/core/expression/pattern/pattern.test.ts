import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { matchesPattern, replaceByPattern, splitByPattern } from './index.ts';

describe('a pattern over a whole text', () => {
  it.each([
    ['v1.4.2', 'v\\d+\\.\\d+\\.\\d+', true],
    ['v1.4', 'v\\d+\\.\\d+\\.\\d+', false],
    ['release/1.4', '(release|hotfix)/.+', true],
    ['feature/x', '(release|hotfix)/.+', false],
    ['aaa', 'a{2,3}', true],
    ['aaaa', 'a{2,3}', false],
    ['', 'a*', true],
    ['a-b_c', '[\\w-]+', true],
    ['a.b', '[^.]+', false],
    ['main', 'ma', false],
    ['a', '(?:a?)?', true],
  ])('%j against %s: %s', (text, pattern, fits) => {
    expect(matchesPattern(text, pattern)).toBe(fits);
  });

  it.each(['(', ')', '[a', '*', 'a**', '(?=a)', '\\b', 'a{1000}', 'a{3,2}', 'x'.repeat(300)])(
    '%s is refused',
    (pattern) => {
      expect(matchesPattern('a', pattern)).toHaveProperty('refused');
    },
  );
});

describe('splitting as Java does', () => {
  it.each([
    ['a/b/c', '/', ['a', 'b', 'c']],
    ['a/b//', '/', ['a', 'b']],
    ['/a', '/', ['', 'a']],
    ['main', '/', ['main']],
    ['', '/', ['']],
    ['//', '/', []],
    ['1.4.2', '\\.', ['1', '4', '2']],
    ['1.4', '.', []],
    ['a1b22c', '\\d+', ['a', 'b', 'c']],
    ['abc', '', ['a', 'b', 'c']],
  ])('%j at %s', (text, pattern, parts) => {
    expect(splitByPattern(text, pattern)).toEqual(parts);
  });
});

it('finds what the language’s own regular expressions find', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(a|b)', '(ab|a)', '\\w');
  const repeat = fc.constantFrom('', '*', '+', '?', '{1,2}', '*?', '+?');
  const pattern = fc
    .array(fc.tuple(atom, repeat), { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => item.join('')).join(''));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(pattern, text, (source, value) => {
      expect(replaceByPattern(value, source, '-', 'all')).toBe(
        value.replace(new RegExp(source, 'g'), '-'),
      );
    }),
  );
});

it('ends where backtracking would not', () => {
  const text = 'a'.repeat(5_000);
  expect(matchesPattern(text, '(a+)+b')).toBe(false);
  expect(matchesPattern(text, '(a|a)*(a|aa)+c')).toBe(false);
});

it('says so when text and pattern are too much together', () => {
  const text = 'a'.repeat(LIMITS.result);
  expect(replaceByPattern(text, 'a*b|a', '-', 'all')).toHaveProperty('refused');
});
