import { describe, expect, it } from 'vitest';
import { RUNTIME_METHODS, runtimeArgument, withRuntimeArgument } from './runtime-text.ts';

describe('the settings of a runtime input', () => {
  it.each([
    ['<+input>', 'default', 'main', '<+input>.default(main)'],
    ['<+input>.default(main)', 'default', 'dev', '<+input>.default(dev)'],
    ['<+input>.default(main)', 'default', '', '<+input>'],
    ['<+input>.default(f(x)).regex(a)', 'default', 'y', '<+input>.default(y).regex(a)'],
    ['<+input>.executionInput()', 'regex', '^v', '<+input>.executionInput().regex(^v)'],
    ['<+input>.selectOneFrom(a,b)', 'default', 'a', '<+input>.selectOneFrom(a,b).default(a)'],
  ] as const)('%s with %s %j is %s', (text, method, argument, expected) => {
    const next = withRuntimeArgument(text, method, argument);
    expect(next).toBe(expected);
    expect(runtimeArgument(next, method)).toBe(argument);
  });

  it('reads an argument that is not there as empty', () => {
    expect(RUNTIME_METHODS.map((method) => runtimeArgument('<+input>', method))).toEqual([
      '',
      '',
      '',
    ]);
  });
});
