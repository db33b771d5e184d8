import { describe, expect, it } from 'vitest';
import { STEP_DEFINITIONS, scalar, UNSET, type ValueKind } from '#core';
import { kindOfTyped, kindsOf, switchedText } from './value-kinds.ts';

describe('an item that is given in another way', () => {
  it.each<readonly [text: string, to: ValueKind, expected: string]>([
    ['1.4.2', 'fixed', '1.4.2'],
    ['1.4.2', 'runtime', '<+input>.default(1.4.2)'],
    ['1.4.2', 'expression', '<+>'],
    ['<+input>.default(1.4.2)', 'fixed', '1.4.2'],
    ['<+input>', 'fixed', ''],
    ['<+codebase.branch>', 'runtime', '<+input>.default(<+codebase.branch>)'],
    ['<+input>.default(<+codebase.branch>)', 'expression', '<+codebase.branch>'],
    ['<+input>.default(<+codebase.branch>)', 'fixed', ''],
    ['<+input>.default(a)', 'runtime', '<+input>.default(a)'],
  ])('%s as %s is %j', (text, to, expected) => {
    expect(switchedText(text, to)).toBe(expected);
  });
});

describe('the kinds of value that a field takes', () => {
  it.each(STEP_DEFINITIONS.map((definition) => [definition.type, definition] as const))(
    'are all three in %s, but for name and Id',
    (_, { fields }) => {
      const simple = fields.filter(({ section }) => section !== 'advanced');
      const onlyFixed = simple.filter((field) => kindsOf(field).length === 1);
      expect(onlyFixed.map(({ key }) => key)).toEqual(['name', 'identifier']);
    },
  );
});

it('tells how a value is given', () => {
  expect(kindOfTyped(scalar('<+input>.executionInput()'))).toBe('runtime');
  expect(kindOfTyped(scalar('v<+pipeline.sequenceId>'))).toBe('expression');
  expect(kindOfTyped(scalar('1.4.2'))).toBe('fixed');
  expect(kindOfTyped(UNSET)).toBe('fixed');
});
