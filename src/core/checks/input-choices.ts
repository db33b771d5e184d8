import { changeRuntimeInput } from '../expression/index.ts';
import { setFix } from './fixes.ts';
import { inputRule } from './runtime-inputs.ts';

/** Values to choose from that are none, or the same twice. */
export const INPUT_CHOICES = inputRule(
  {
    code: 'input-choices',
    title: 'Values that leave no choice',
    severity: 'warning',
    why: 'A person who starts the pipeline is offered nothing, or the same twice.',
    source: 'product documentation on runtime inputs',
    example: {
      bad: 'spec:\n  target: <+input>.allowedValues(test,prod,test)',
      good: 'spec:\n  target: <+input>.allowedValues(test,prod)',
    },
  },
  'allowedValues',
  (context, { literal, input }) => {
    const once = [...new Set(input.allowedValues ?? [])].filter((value) => value !== '');
    const text =
      once.length === 0
        ? null
        : changeRuntimeInput(literal.text, { ...input, allowedValues: once });
    return text === null ? [] : setFix(context, literal.path, text, 'Offer each value once');
  },
);
