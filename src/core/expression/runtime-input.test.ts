import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRuntimeInput, parseRuntimeInput, type RuntimeInput } from './runtime-input.ts';
import { runtimeInputProblems } from './runtime-input-problems.ts';

const PLAIN: RuntimeInput = {
  defaultValue: null,
  choice: null,
  allowedValues: null,
  regex: null,
  duringRun: false,
};

describe('a runtime input', () => {
  it.each<readonly [text: string, expected: Partial<RuntimeInput>]>([
    ['<+input>', {}],
    ['<+input>.default(main)', { defaultValue: 'main' }],
    ['<+input>.default(<+codebase.branch>)', { defaultValue: '<+codebase.branch>' }],
    ['<+input>.default(f(x))', { defaultValue: 'f(x)' }],
    ['<+input>.executionInput()', { duringRun: true }],
    ['<+input>.regex(^v\\d+$)', { regex: '^v\\d+$' }],
    ['<+input>.regex(^\\(x)', { regex: '^\\(x' }],
    ['<+input>.regex([)]).default(a)', { regex: '[)]', defaultValue: 'a' }],
    ['<+input>.allowedValues(a, b)', { choice: 'allowedValues', allowedValues: ['a', 'b'] }],
    [
      "<+input>.default(\\'a,b\\').allowedValues(\\'a,b\\',c)",
      { defaultValue: 'a,b', choice: 'allowedValues', allowedValues: ['a,b', 'c'] },
    ],
    [
      '<+input>.default(a,b).selectManyFrom(a,b,c)',
      { defaultValue: 'a,b', choice: 'selectManyFrom', allowedValues: ['a', 'b', 'c'] },
    ],
    [
      '<+input>.selectOneFrom(a,b).executionInput()',
      { choice: 'selectOneFrom', allowedValues: ['a', 'b'], duringRun: true },
    ],
  ])('%s', (text, expected) => {
    expect(parseRuntimeInput(text)).toEqual({ ...PLAIN, ...expected });
  });

  it.each([
    'main',
    '<+input',
    '<+inputs.x>',
    '<+input>x',
    'v<+input>',
    '<+input>.default(a',
    '<+input>.default',
    '<+input>.default(a)-x',
  ])('is not %j', (text) => {
    expect(parseRuntimeInput(text)).toBeNull();
  });
});

describe('a change of a runtime input', () => {
  it.each<readonly [text: string, change: Partial<RuntimeInput>, expected: string]>([
    ['<+input>', { defaultValue: 'main' }, '<+input>.default(main)'],
    ['<+input>.default(main)', { defaultValue: 'dev' }, '<+input>.default(dev)'],
    ['<+input>.default(main)', { defaultValue: null }, '<+input>'],
    ['<+input>.default(f(x)).regex(a)', { defaultValue: 'y' }, '<+input>.default(y).regex(a)'],
    ['<+input>.executionInput()', { regex: '^v' }, '<+input>.executionInput().regex(^v)'],
    ['<+input>.executionInput()', { duringRun: false }, '<+input>'],
    [
      '<+input>.selectOneFrom(a, b)',
      { defaultValue: 'a' },
      '<+input>.selectOneFrom(a, b).default(a)',
    ],
    [
      '<+input>.selectOneFrom(a, b).regex(c)',
      { choice: 'allowedValues' },
      '<+input>.regex(c).allowedValues(a,b)',
    ],
    [
      '<+input>.allowedValues(a)',
      { allowedValues: ['a', 'b,c'] },
      "<+input>.allowedValues(a,\\'b,c\\')",
    ],
    [
      '<+input>.default(x,y)',
      { choice: 'allowedValues', allowedValues: ['x,y'] },
      "<+input>.default(\\'x,y\\').allowedValues(\\'x,y\\')",
    ],
    ['<+input>.allowedValues(a)', { choice: null, allowedValues: null }, '<+input>'],
    ['<+input>.newer(1)', { defaultValue: 'a' }, '<+input>.newer(1).default(a)'],
    ['main', { defaultValue: 'a' }, '<+input>.default(a)'],
  ])('%s with %j is %s', (text, change, expected) => {
    expect(changeRuntimeInput(text, change)).toBe(expected);
  });

  const value = fc.stringMatching(/^[a-z0-9_./-]{1,6}(?:,[a-z0-9]{1,3})?$/);
  const input = fc.record<RuntimeInput>({
    defaultValue: fc.option(value),
    choice: fc.constantFrom('allowedValues', 'selectOneFrom', 'selectManyFrom', null),
    allowedValues: fc.array(value, { minLength: 1, maxLength: 3 }),
    regex: fc.option(fc.constantFrom('^v\\d+$', '[a-z]+', '\\(x\\)')),
    duringRun: fc.boolean(),
  });
  const whole = input.map(
    (made): RuntimeInput => (made.choice === null ? { ...made, allowedValues: null } : made),
  );

  it('says what was asked for, whatever was there before', () => {
    fc.assert(
      fc.property(whole, whole, (before, after) => {
        const text = changeRuntimeInput('<+input>', before);
        expect(parseRuntimeInput(text)).toEqual(before);
        expect(parseRuntimeInput(changeRuntimeInput(text, after))).toEqual(after);
      }),
    );
  });

  it('to what it says already leaves every character', () => {
    fc.assert(
      fc.property(whole, (made) => {
        const text = changeRuntimeInput('<+input>', made);
        expect(changeRuntimeInput(text, made)).toBe(text);
      }),
    );
  });
});

describe('what can’t work in a runtime input', () => {
  it.each<readonly [text: string, parts: readonly string[]]>([
    ['<+input>', []],
    ['<+input>.default(a).allowedValues(a,b)', []],
    ['<+input>.default(c).allowedValues(a,b)', ['default']],
    ['<+input>.default(<+x.y>).allowedValues(a,b)', []],
    ['<+input>.default(a,b).selectManyFrom(a,b,c)', []],
    ['<+input>.default(a,d).selectManyFrom(a,b,c)', ['default']],
    ['<+input>.default(*a)', ['default']],
    ['<+input>.allowedValues()', ['allowedValues']],
    ['<+input>.allowedValues(a,a)', ['allowedValues']],
    ['<+input>.regex([a)', ['regex']],
    ['<+input>.regex(^v).allowedValues(v1)', ['regex']],
    ['<+input>.default(1.0).regex(v\\d+)', ['regex']],
    ['<+input>.default(v1).regex(v\\d+)', []],
    ['<+input>.executionInput()', ['executionInput']],
  ])('%s', (text, parts) => {
    const input = parseRuntimeInput(text) ?? PLAIN;
    const problems = runtimeInputProblems(input, { refusesExecutionInput: true });
    expect(problems.map(({ part }) => part)).toEqual(parts);
  });

  it('is nothing during a run where the product asks then', () => {
    expect(runtimeInputProblems({ ...PLAIN, duringRun: true })).toEqual([]);
  });
});
