import { changeRuntimeInput } from '../expression/index.ts';
import { setFix } from './fixes.ts';
import { inputRule } from './runtime-inputs.ts';

/** A default that can't be given: none of the allowed values, or one that the product can't read. */
export const INPUT_DEFAULT = inputRule(
  {
    code: 'input-default',
    title: 'Default that can’t be given',
    severity: 'error',
    why: 'The product refuses a runtime input whose default is none of its allowed values or starts with an asterisk; one that the field does not take fails when it is kept.',
    source: 'product documentation on runtime inputs',
    example: {
      bad: 'spec:\n  target: <+input>.default(dev).allowedValues(test,prod)',
      good: 'spec:\n  target: <+input>.default(test).allowedValues(test,prod)',
    },
  },
  'default',
  (context, { literal, input }) => {
    const { allowedValues, defaultValue, choice } = input;
    const isStranger = defaultValue !== null && allowedValues?.includes(defaultValue) === false;
    if (!isStranger || choice === 'selectManyFrom') {
      return [];
    }
    const wider = { ...input, allowedValues: [...allowedValues, defaultValue] };
    const text = changeRuntimeInput(literal.text, wider);
    return text === null || defaultValue.startsWith('*')
      ? []
      : setFix(context, literal.path, text, `Allow ${defaultValue} too`);
  },
);
