import { fixOf } from './fixes.ts';
import { keysAt } from './known-keys.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** A misspelt key beside `spec`. Other keys may be the product's own, so only near ones are told. */
export const UNKNOWN_STEP_KEY: Rule = {
  code: 'unknown-step-key',
  title: 'Misspelt key of the step',
  severity: 'warning',
  why: 'The product ignores keys that it does not know, so a typing mistake loses the setting.',
  source: 'v0 pipeline schema, properties of a step',
  example: { bad: 'timeOut: 10m', good: 'timeout: 10m' },
  partial: true,
  *check({ definition, step }) {
    const known = keysAt(definition, []);
    const ofSpec = keysAt(definition, ['spec']);
    for (const { name, range, isText } of step.keys([])) {
      const isKnown = known.includes(name) || ofSpec.includes(name);
      const meant = isKnown || !isText ? null : nearest(name, known);
      if (meant !== null) {
        yield {
          key: name,
          range,
          message: `A step has no ${name}. Did you mean ${meant}?`,
          fixes: () =>
            step.has([meant]) ? [] : fixOf(`Rename to ${meant}`, [{ range, text: meant }]),
        };
      }
    }
  },
};
