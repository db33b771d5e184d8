import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { writePlainYaml } from './write-plain.ts';

it('writes a map of lists and maps in block style', () => {
  const data = {
    kind: 'Job',
    spec: { args: ['--a=b', '1.10'], limits: {}, list: [{ a: 1, b: 'x: y' }] },
  };
  expect(writePlainYaml(data)).toBe(
    [
      'kind: Job',
      'spec:',
      '  args:',
      '    - --a=b',
      '    - "1.10"',
      '  limits: {}',
      '  list:',
      '    - a: 1',
      '      b: "x: y"',
      '',
    ].join('\n'),
  );
});

it('is read back as what was written', () => {
  const data = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(data.value, (value) => {
      expect(parse(writePlainYaml(value))).toEqual(value);
    }),
  );
});
