import type { StepContext } from './rule.ts';

/** Keeps what many rules ask of a step, so that it is worked out once for each check of the step. */
export function oncePerStep<T>(compute: (context: StepContext) => T): (context: StepContext) => T {
  const known = new WeakMap<StepContext, { readonly value: T }>();
  return (context) => {
    const kept = known.get(context) ?? { value: compute(context) };
    known.set(context, kept);
    return kept.value;
  };
}
