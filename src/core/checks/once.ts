import type { StepContext } from './rule.ts';

/** Keeps what many rules ask of a context, so that it is worked out once for each check. */
export function oncePerContext<T, Context extends object = StepContext>(
  compute: (context: Context) => T,
): (context: Context) => T {
  const known = new WeakMap<Context, { readonly value: T }>();
  return (context) => {
    const kept = known.get(context) ?? { value: compute(context) };
    known.set(context, kept);
    return kept.value;
  };
}
