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
    ' &b',
    '*a',
    '#\n',
    ' # c\n',
    'a%b@&c',
    ':d',
    '?d',
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
  .tuple(
    fc.constantFrom('', '', '', 'k: ', '"k": &x ', 'k:', 'a b : '),
    fc.constantFrom('{', '['),
    fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }),
  )
  .map(([key, open, tokens]) => `${key}${open}${tokens.join('')}${open === '{' ? '}' : ']'}`);

/** JSON as programs write it. */
const json = fc
  .tuple(
    fc.oneof(fc.object({ maxDepth: 4 }), fc.array(fc.jsonValue())),
    fc.constantFrom(0, 1, 2, 4, '\t'),
  )
  .map(([value, indent]) => JSON.stringify(value, null, indent));

describe('flow style that is read without the parser', () => {
  it('is read as the parser reads it, whatever stands there', () => {
    let read = 0;
    fc.assert(
      fc.property(written, (text) => {
        const { root } = readPlainFlow(text, whole(text));
        if (root !== null) {
          read += 1;
          expect(composeSliceByParser(text, whole(text))).toEqual({ root, errors: [] });
        }
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('is all of JSON', () => {
    fc.assert(
      fc.property(json, (text) => {
        const { root } = readPlainFlow(text, whole(text));
        expect(composeSliceByParser(text, whole(text))).toEqual({ root, errors: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['JSON', '{"a": [1, true, null, "x"], "b": {}}'],
    ['JSON over lines', '{\n  "a": [\n    1\n  ],\r\n  "b": ""\n}\n'],
    ['keys and texts without quotes', '{region: us-east-1, tags: [<+pipeline.sequenceId>, v 1]}'],
    ['single quotes', "{a: 'it''s', 'b': x}"],
    ['addresses and signs in a text', '[https://a.b/c?d=1#e, =, <<, a %b @c, :d]'],
    ['anchors, aliases and merge keys', '{a: &b c, d: &e [&f g], <<: *e, h: [*f]}'],
    ['comments', '[a, # b\n c # d\n]'],
    ['a value left out', '{a: , b: }'],
    ['a comma at the end', '[a, {b: c, }, ]'],
    ['tabs between the words', '{\n\t"a"\t:\tb\t,\n\tc: d}'],
    ['a key with a collection', 'pipeline: {a: [b]} # c\n'],
    ['a key with an anchored collection', '"steps" : &all [{a: b}]'],
    ['escaped code points', '["\\u00e9\\ud83d\\ude00"]'],
  ])('is %s', (_, text) => {
    expect(readPlainFlow(text, whole(text)).root).toEqual(
      composeSliceByParser(text, whole(text)).root,
    );
    expect(readPlainFlow(text, whole(text)).root).not.toBeNull();
  });

  it.each([
    ['a tag', '[!!str 1]'],
    ['a key with an anchor', '{&a b: c}'],
    ['an anchor without a value', '[&a , b]'],
    ['an anchor in front of an alias', '[&a *b]'],
    ['a comment that touches a word', '[a,#b\n c]'],
    ['a line that starts with a comment', '[a\n# b\n]'],
    ['a key with a text', 'a: b'],
    ['a key with a collection over lines', 'a: [b,\n c]'],
    ['two keys', 'a: [b]\nc: [d]'],
    ['two commas', '[a, , b]'],
    ['a document below', '[a,\n--- b]'],
    ['an escape that only YAML has', '["\\x41"]'],
    ['a pair in a list', '[a: b]'],
    ['a key alone', '{a, b: c}'],
    ['a text over lines', '[a\n b]'],
    ['a bracket that is missing', '[a, [b]'],
    ['something behind it', '[a] b'],
    ['brackets without end', '['.repeat(100_000)],
    ['a key as long as a page', `{"${'k'.repeat(2_000)}": 1}`],
  ])('is not %s, which the parser reads', (_, text) => {
    expect(readPlainFlow(text, whole(text)).root).toBeNull();
  });
});
