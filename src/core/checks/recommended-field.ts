import { pathOf } from '../model/path.ts';
import { runsHere } from './environment.ts';
import type { Rule } from './rule.ts';

/** An optional field that is missed later. */
export const RECOMMENDED_FIELD: Rule = {
  code: 'recommended-field',
  title: 'Optional field that is missed later',
  severity: 'hint',
  why: 'Without the field the step runs, but something that people look for afterwards is not there.',
  source: 'product documentation of the field',
  example: {
    bad: 'type: BuildAndPushACR\nspec:\n  subscriptionId: ""',
    good: 'type: BuildAndPushACR\nspec:\n  subscriptionId: 00000000-0000-0000-0000-000000000000',
  },
  partial: false,
  *check(context) {
    for (const { key, label, recommended, whenUnset } of context.definition.fields) {
      const value = context.step.read(pathOf(key));
      const missing = value.kind === 'unset' || (value.kind === 'scalar' && value.text === '');
      if (recommended === true && missing && runsHere(context)) {
        yield { key, message: `${label} is not set. ${whenUnset ?? ''}`.trim() };
      }
    }
  },
};
