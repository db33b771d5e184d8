import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeSliceByParser } from './compose.ts';
import { readPlainFlow } from './read-flow.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

/** What may stand next to what, right or wrong. */
const TOKENS = [
  ...['{', '}', '[', ']', '{', '}', '[', ']', ',', ', ', ': ', ':', ' : ', ':\n', '\n  ', '\r\n '],
  ...[
    '"a"',
    "'b'",
    '"a":',
    'a: ',
    '"a": ',
    '"x\\ny"',
    '"\\u0041"',
    "'it''s'",
    '"a\n b"',
    '""',
    "''",
  ],
  ...[
    'c',
    'c d',
    ' e ',
    '1.10',
    '-1',
    '-',
    '- ',
    '<+a.b>',
    '<<',
    '<<: ',
    'null',
    '~',
    '@',
    'x#',
    ' #',
  ],
  ...[
    '&a ',
    '*a',
    '!t ',
    '!!str ',
    '? ',
    '|',
    '>',
    '%',
    '`',
    '\t',
    '.',
    '...',
    '---',
    '',
    'a:b',
    'é',
    '🚀',
  ],
] as const;

/** Something like a flow collection, made of these words. */
const written = fc
  .tuple(fc.constantFrom('{', '['), fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }))
  .map(([open, tokens]) => `${open}${tokens.join('')}${open === '{' ? '}' : ']'}`);

/** JSON as programs write it. */
const json = fc
  .tuple(
    fc.oneof(fc.object({ maxDepth: 4 }), fc.array(fc.jsonValue())),
    fc.constantFrom(0, 1, 2, 4),
  )
  .map(([value, indent]) => JSON.stringify(value, null, indent));

describe('flow style that is read without the parser', () => {
  it('is read as the parser reads it, whatever stands there', () => {
    let read = 0;
    fc.assert(
      fc.property(written, (text) => {
        const root = readPlainFlow(text, whole(text));
        if (root !== null) {
          read += 1;
          expect(composeSliceByParser(text, whole(text))).toEqual({ root, errors: [] });
        }
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('is all of JSON but for escaped code points', () => {
    fc.assert(
      fc.property(json, (text) => {
        const root = readPlainFlow(text, whole(text));
        if (root === null) {
          expect(text).toMatch(/\\u|[\t\u2028\u2029\u0085]/);
        } else {
          expect(composeSliceByParser(text, whole(text))).toEqual({ root, errors: [] });
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['JSON', '{"a": [1, true, null, "x"], "b": {}}'],
    ['JSON over lines', '{\n  "a": [\n    1\n  ],\r\n  "b": ""\n}\n'],
    ['keys and texts without quotes', '{region: us-east-1, tags: [<+pipeline.sequenceId>, v 1]}'],
    ['single quotes', "{a: 'it''s', 'b': x}"],
  ])('is %s', (_, text) => {
    expect(readPlainFlow(text, whole(text))).toEqual(composeSliceByParser(text, whole(text)).root);
    expect(readPlainFlow(text, whole(text))).not.toBeNull();
  });

  it.each([
    ['an anchor', '{a: &b c}'],
    ['an alias', '[*a]'],
    ['a tag', '[!!str 1]'],
    ['a comment', '[a, # b\n c]'],
    ['a pair in a list', '[a: b]'],
    ['a value left out', '{a: , b: c}'],
    ['a key alone', '{a, b: c}'],
    ['a text over lines', '[a\n b]'],
    ['a comma at the end', '[a, ]'],
    ['a bracket that is missing', '[a, [b]'],
    ['something behind it', '[a] b'],
    ['an escape by code point', '["\\u0041"]'],
    ['brackets without end', '['.repeat(100_000)],
    ['a key as long as a page', `{"${'k'.repeat(2_000)}": 1}`],
  ])('is not %s, which the parser reads', (_, text) => {
    expect(readPlainFlow(text, whole(text))).toBeNull();
  });
});
