import { describe, expect, it } from 'vitest';
import { composeSlice } from './compose.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

/** Braces of many entries, with one of them written another way. */
function braces(count: number, other: string): string {
  const entries = Array.from({ length: count }, (_, index) => `key${index}: value ${index}`);
  return `{${entries.join(', ')}, other: ${other}}`;
}

const FEW = 10;
const MANY = 30_000;

describe('flow style that is too large for the parser', () => {
  it.each([
    ['a tag', braces(MANY, '!!str 1'), '!!str'],
    ['a text over lines', braces(MANY, 'a\n b'), 'b}'],
    ['a bracket that is missing', braces(MANY, '['), '}'],
    ['a tag below a key', `key: ${braces(MANY, '!!str 1')}`, '!!str'],
  ])('is not read with %s, and the place is said', (_, text, place) => {
    expect(composeSlice(text, whole(text))).toMatchObject({
      root: null,
      errors: [{ code: 'FLOW_TOO_LARGE', range: { start: text.lastIndexOf(place) } }],
    });
  });

  it.each([
    ['what JSON has', braces(MANY, '["a", 1]')],
    ['comments and anchors', braces(MANY, '[&a b, # c\n *a]')],
    ['a tag, where it is small', braces(FEW, '!!str 1')],
    ['a tag below a key in block style', `a:\n  b: ${'c'.repeat(600_000)}\n  d: !!str 1\n`],
  ])('is read with %s', (_, text) => {
    expect(composeSlice(text, whole(text))).toMatchObject({ root: { kind: 'map' }, errors: [] });
  });
});
