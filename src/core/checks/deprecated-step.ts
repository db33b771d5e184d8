import { successorTexts, valueChange } from '../derive/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import { scalar } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';

/**
 * Turns the step into one of its successor for the same image, and keeps every other setting. None
 * when a setting has no place there, or where a value is not known before the build.
 */
function moveFix(context: StepContext, successor: StepDefinition): readonly Fix[] {
  const { definition, step } = context;
  const texts = successorTexts(definition, step);
  const known = new Set(successor.fields.map(({ key }) => key));
  const isLost = definition.fields.some(({ key }) => !known.has(key) && step.has(pathOf(key)));
  return texts === null || isLost
    ? []
    : changeFix(
        context,
        [{ key: 'type', text: successor.type }, ...texts].map(({ key, text }) =>
          valueChange(successor, key, scalar(text)),
        ),
        `Make it a step for ${successor.label}`,
      );
}

/** A step type that the product or the registry is giving up. */
export const DEPRECATED_STEP: Rule = {
  code: 'deprecated-step',
  title: 'Step type that is being closed',
  severity: 'warning',
  why: 'The step type or its registry is being closed.',
  source: 'product documentation; announcements of the registry',
  example: {
    bad: 'type: BuildAndPushGCR\nspec:\n  host: eu.gcr.io\n  imageName: app',
    good: 'type: BuildAndPushGAR\nspec:\n  host: europe-docker.pkg.dev\n  imageName: eu.gcr.io/app',
  },
  partial: true,
  *check(context) {
    const { deprecated } = context.definition;
    if (deprecated) {
      const successor = context.definitions.find(({ type }) => type === deprecated.use);
      yield {
        key: 'type',
        message: `${deprecated.why} Use a step for ${successor?.label ?? deprecated.use}.`,
        fixes: () => (successor === undefined ? [] : moveFix(context, successor)),
      };
    }
  },
};
