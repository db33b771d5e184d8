import { describe, expect, it } from 'vitest';
import { valueKindOf } from './kind.ts';
import { resolveText } from './resolve.ts';

const VALUES = {
  'pipeline.sequenceId': '9',
  'codebase.branch': 'main',
  'stage.variables.my-var': 'blue',
};

describe('resolving a value with sample values', () => {
  it.each([
    ['1.4.2', '1.4.2'],
    ['<+pipeline.sequenceId>', '9'],
    ['v<+pipeline.sequenceId>-<+codebase.branch>', 'v9-main'],
    ['<+<+pipeline.sequenceId>>', '9'],
    ['<+ pipeline.sequenceId >', '9'],
    ['<+stage.variables.get("my-var")>', 'blue'],
    ['<+input>.default(<+codebase.branch>)', 'main'],
    ['<+input>.default(3).allowedValues(3,4)', '3'],
  ])('%s is %s', (value, text) => {
    expect(resolveText(value, VALUES)).toMatchObject({ text, unresolved: [] });
  });

  it.each([
    ['<+input>', ['<+input>']],
    ['<+a.b>-<+a.b>-<+c>', ['<+a.b>', '<+c>']],
    ['<+constructor>', ['<+constructor>']],
    ['<+__proto__>', ['<+__proto__>']],
  ])('%s names what it lacks', (value, unresolved) => {
    expect(resolveText(value, VALUES)).toEqual({
      text: null,
      unresolved,
      failures: [],
      dynamic: true,
    });
  });
});

describe('the kind of a value', () => {
  it.each([
    ['main', 'fixed'],
    ['<+input>', 'runtime'],
    ['<+input>.default(a).executionInput()', 'runtime'],
    ['<+input>-x', 'expression'],
    ['v<+a>', 'expression'],
  ])('%s is %s', (value, kind) => {
    expect(valueKindOf(value)).toBe(kind);
  });
});
