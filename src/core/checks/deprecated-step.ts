import { valueChange } from '../derive/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import { type FieldValue, scalar } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Rule, StepContext } from './rule.ts';

/** Whether a value names a registry host of its own, before which no text fits. */
function hasHost(value: FieldValue): boolean {
  return value.kind === 'scalar' && /^[^/]*[.:][^/]*\//.test(value.text);
}

/**
 * Turns the step into one of its successor for the same image, and keeps every other setting. None
 * when a setting has no place there, or where a value is not known before the build.
 */
function moveFix(context: StepContext, successor: StepDefinition): readonly Fix[] {
  const { definition, step } = context;
  const move = definition.deprecated?.moves?.find(({ when }) => {
    const value = step.read(pathOf(when.key));
    return value.kind === 'scalar' && value.text === when.value;
  });
  const known = new Set(successor.fields.map(({ key }) => key));
  const isLost = definition.fields.some(({ key }) => !known.has(key) && step.has(pathOf(key)));
  if (move === undefined || isLost) {
    return [];
  }
  const prefixed = Object.entries(move.prefix).flatMap(([key, prefix]) => {
    const value = step.read(pathOf(key));
    return value.kind === 'unset' ? [] : [{ key, prefix, value }];
  });
  if (prefixed.some(({ value }) => value.kind !== 'scalar' || hasHost(value))) {
    return [];
  }
  return changeFix(
    context,
    [
      valueChange(successor, 'type', scalar(successor.type)),
      ...Object.entries(move.set).map(([key, text]) => valueChange(successor, key, scalar(text))),
      ...prefixed.map(({ key, prefix, value }) =>
        valueChange(successor, key, scalar(prefix + (value.kind === 'scalar' ? value.text : ''))),
      ),
    ],
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
        fixes: successor === undefined ? [] : moveFix(context, successor),
      };
    }
  },
};
