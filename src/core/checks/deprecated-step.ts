import type { Rule } from './rule.ts';

/** A step type that the product or the registry is giving up. */
export const DEPRECATED_STEP: Rule = {
  code: 'deprecated-step',
  title: 'Step type that is being closed',
  severity: 'warning',
  why: 'The step type or its registry is being closed.',
  source: 'product documentation; announcements of the registry',
  example: {
    bad: 'type: BuildAndPushGCR\nspec:\n  imageName: app',
    good: 'type: BuildAndPushGAR\nspec:\n  imageName: images/app',
  },
  partial: true,
  *check({ definition, definitions }) {
    if (definition.deprecated) {
      const { use, why } = definition.deprecated;
      const successor = definitions.find(({ type }) => type === use)?.label ?? use;
      yield { key: 'type', message: `${why} Use a step for ${successor}.` };
    }
  },
};
