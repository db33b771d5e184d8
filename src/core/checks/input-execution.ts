import { changeRuntimeInput } from '../expression/index.ts';
import { setFix } from './fixes.ts';
import { inputRule } from './runtime-inputs.ts';

/** A runtime input that is to be asked during the run, in a field that the product reads before. */
export const INPUT_EXECUTION = inputRule(
  {
    code: 'input-execution',
    title: 'Asked during the run in vain',
    severity: 'error',
    why: 'The product reads some fields before the pipeline runs, so it can’t ask for them while it does.',
    source: 'v0 pipeline schema, patterns of timeout and of conditions',
    example: {
      bad: 'timeout: <+input>.executionInput()',
      good: 'timeout: <+input>',
    },
  },
  'executionInput',
  (context, { literal, input }) => {
    const text = changeRuntimeInput(literal.text, { ...input, duringRun: false });
    return text === null ? [] : setFix(context, literal.path, text, 'Ask before the run');
  },
);
