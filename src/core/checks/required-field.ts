import { fieldsIn } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import type { ParsedStep } from '../model/step.ts';
import { setFix } from './fixes.ts';
import type { Rule } from './rule.ts';

function isEmpty(step: ParsedStep, key: string): boolean {
  const value = step.read(pathOf(key));
  switch (value.kind) {
    case 'unset':
      return true;
    case 'scalar':
      return value.text === '';
    case 'list':
      return value.items.length === 0;
    case 'map':
      return value.entries.length === 0;
    case 'foreign':
      return false;
    default:
      return value satisfies never;
  }
}

/** A field without which the product refuses the step. */
export const REQUIRED_FIELD: Rule = {
  code: 'required-field',
  title: 'Required field is empty',
  severity: 'error',
  why: 'The product refuses a step without its required fields.',
  source: 'v0 pipeline schema, required',
  example: {
    bad: 'type: BuildAndPushECR\nspec:\n  region:',
    good: 'type: BuildAndPushECR\nspec:\n  region: us-east-1',
  },
  partial: false,
  *check(context) {
    const { definition, step } = context;
    for (const field of fieldsIn(definition, step)) {
      const { key, label, required, replaceableBy, initial } = field;
      const replaced = replaceableBy !== undefined && !isEmpty(step, replaceableBy);
      if (required && !replaced && isEmpty(step, key) && step.lock(pathOf(key)) === null) {
        yield {
          key,
          message:
            key === definition.tags
              ? 'No tags yet. Without a tag nothing is pushed.'
              : `${label} is required.`,
          fixes:
            typeof initial === 'string'
              ? setFix(context, pathOf(key), initial, `Set ${label} to ${initial}`)
              : [],
        };
      }
    }
  },
};
