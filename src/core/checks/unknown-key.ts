import { keyOrder } from '../derive/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import { fixOf } from './fixes.ts';
import { nearest } from './nearest.ts';
import type { Rule, StepContext } from './rule.ts';

function ownerOf({ definition, definitions }: StepContext, key: string) {
  return definitions.find(
    (other) =>
      other.type !== definition.type && other.fields.some((field) => field.key === `spec.${key}`),
  );
}

/** A key of `spec` that this step type does not have. */
export const UNKNOWN_KEY: Rule = {
  code: 'unknown-key',
  title: 'Key that the step does not have',
  severity: 'warning',
  why: 'The product ignores keys that it does not know, so a typing mistake loses the setting.',
  source: 'v0 pipeline schema, properties',
  example: {
    bad: 'spec:\n  dockerFile: build/Dockerfile',
    good: 'spec:\n  dockerfile: build/Dockerfile',
  },
  partial: true,
  *check(context) {
    const known = keyOrder(context.definition, pathOf('spec.any'));
    for (const { name, range } of context.step.keys(['spec'])) {
      if (known.includes(name) || name === '<<') {
        continue;
      }
      const meant = nearest(name, known);
      const owner = ownerOf(context, name);
      const advice =
        meant !== null
          ? `Did you mean ${meant}?`
          : owner
            ? `It belongs to ${owner.label}.`
            : 'It has no effect.';
      const free = meant !== null && !context.step.has(['spec', meant]);
      yield {
        key: formatPath(['spec', name]),
        range,
        message: `${context.definition.label} steps have no ${name}. ${advice}`,
        fixes: free ? fixOf(`Rename to ${meant}`, [{ range, text: meant }]) : [],
      };
    }
  },
};
