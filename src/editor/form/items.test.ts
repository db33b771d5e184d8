import { describe, expect, it } from 'vitest';
import { type FieldValue, list, scalar, UNSET } from '#core';
import {
  completeEntries,
  itemsOf,
  mergeEntries,
  moveItem,
  splitItems,
  valueOfItems,
} from './items.ts';

describe('pasting into a list', () => {
  it.each([
    ['blanks and commas', '1.4.2, latest  edge', ['1.4.2', 'latest', 'edge']],
    ['lines', '1\r\n2\n3', ['1', '2', '3']],
    [
      'an expression with blanks stays whole',
      'v1 <+a.b == "x, y">,v2',
      ['v1', '<+a.b == "x, y">', 'v2'],
    ],
    [
      'a runtime input with its values stays whole',
      '<+input>.allowedValues(a, b) latest',
      ['<+input>.allowedValues(a, b)', 'latest'],
    ],
    ['nothing', ' ,\n', []],
  ])('%s', (_case, pasted, items) => {
    expect(splitItems(pasted)).toEqual(items);
  });
});

describe('the items of a list field', () => {
  it.each<readonly [what: string, before: FieldValue, items: readonly string[], after: FieldValue]>(
    [
      ['one added to none make a list', UNSET, ['a'], list('a')],
      ['a second one makes a list of a lone text', scalar('a'), ['a', 'b'], list('a', 'b')],
      ['a lone text that is changed stays a text', scalar('a'), ['b'], scalar('b')],
      ['a list of one stays a list', list('a', 'b'), ['a'], list('a')],
      ['none are no value', list('a'), [], UNSET],
    ],
  )('%s', (_what, before, items, after) => {
    expect(valueOfItems(before, items)).toEqual(after);
    expect(itemsOf(after)).toEqual(items);
  });
});

describe('moving an item', () => {
  it.each([
    ['left', 2, -1, ['a', 'c', 'b']],
    ['right', 0, 1, ['b', 'a', 'c']],
    ['over the end', 2, 1, ['a', 'b', 'c']],
    ['over the start', 0, -1, ['a', 'b', 'c']],
  ])('%s', (_case, from, by, expected) => {
    expect(moveItem(['a', 'b', 'c'], from, by)).toEqual(expected);
  });
});

describe('pasted entries', () => {
  it('gives known names the new value and adds the others at the end', () => {
    const before = [
      { name: 'A', value: '1' },
      { name: '', value: '' },
    ];
    expect(
      mergeEntries(before, [
        { name: 'B', value: '2' },
        { name: 'A', value: '3' },
      ]),
    ).toEqual([
      { name: 'A', value: '3' },
      { name: 'B', value: '2' },
    ]);
  });
});

describe('what of a map goes into the document', () => {
  it('leaves out rows without a name and the second of two equal names', () => {
    const typed = [
      { name: 'A', value: '1' },
      { name: '', value: 'half typed' },
      { name: 'A', value: '2' },
    ];
    expect(completeEntries(typed)).toEqual([{ name: 'A', value: '1' }]);
  });
});
