import { inputRule } from './runtime-inputs.ts';

/** A pattern of a runtime input that can't be read, or that its own default does not keep. */
export const INPUT_REGEX = inputRule(
  {
    code: 'input-regex',
    title: 'Pattern that can’t work',
    severity: 'error',
    why: 'The product compares the value that is given with the pattern; with a broken one no value is taken.',
    source: 'product documentation on runtime inputs; Java regular expressions',
    example: {
      bad: 'spec:\n  target: <+input>.regex([a-z+)',
      good: 'spec:\n  target: <+input>.regex([a-z]+)',
    },
  },
  'regex',
  () => [],
);
