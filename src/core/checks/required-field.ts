import { fieldsIn } from '../derive/index.ts';
import type { FieldDefinition } from '../fields/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import { isGiven } from './given.ts';
import type { Rule, StepContext } from './rule.ts';
import { isStepTemplate } from './step-template.ts';

/** What a field is called where it is missing: a part of a structure by its key too. */
function nameOf({ definition }: StepContext, { key, label }: FieldDefinition): string {
  const isPart = !definition.fields.some((field) => field.key === key);
  return isPart ? `${label} (${formatPath(pathOf(key).slice(-2))})` : label;
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
      const { key, label, required, replaceableBy, initial, section } = field;
      if (section === 'identity' && isStepTemplate(step.outline)) {
        continue;
      }
      const replaced = replaceableBy !== undefined && isGiven(step, replaceableBy);
      if (required && !replaced && !isGiven(step, key) && step.lock(pathOf(key)) === null) {
        yield {
          key,
          message:
            key === definition.tags
              ? 'No tags yet. Without a tag nothing is pushed.'
              : `${nameOf(context, field)} is required.`,
          fixes: () =>
            typeof initial === 'string'
              ? setFix(context, pathOf(key), initial, `Set ${label} to ${initial}`)
              : [],
        };
      }
    }
  },
};
