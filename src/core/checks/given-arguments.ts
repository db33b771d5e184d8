import { readStep } from '../derive/index.ts';
import type { Dockerfile } from '../dockerfile/index.ts';
import { pathOf } from '../model/path.ts';
import type { MapEntry } from '../model/value.ts';
import { isFlagSet } from './environment.ts';
import type { StepContext } from './rule.ts';

/** The field whose names are those of `ARG` instructions. */
export const BUILD_ARGS = 'spec.buildArgs';

/**
 * The build arguments that a step gives; null while they are not known: the whole field is an
 * expression, a name is one, or a flag gives them in its place.
 */
export function givenArguments(context: StepContext): readonly MapEntry[] | null {
  const value = context.step.read(pathOf(BUILD_ARGS));
  const isByFlag = isFlagSet(context, 'PLUGIN_BUILD_ARGS_NEW');
  const entries = value.kind === 'map' ? value.entries : [];
  const isOpen = value.kind === 'list' || (value.kind === 'scalar' && value.text !== '');
  return isByFlag || isOpen || entries.some(({ name }) => name.includes('<+')) ? null : entries;
}

/** The same with sample values in place, as far as there are any; none while they are not known. */
export function resolvedArguments(context: StepContext): readonly MapEntry[] {
  const reader = readStep(context.step, context.values);
  return (givenArguments(context) ?? []).map(({ name, value }) => ({
    name,
    value: reader.resolve(value).text ?? value,
  }));
}

/** The literal target of a step: empty when it has none; null while it is not known. */
export function givenTarget({ step }: Pick<StepContext, 'step'>): string | null {
  const target = step.read(pathOf('spec.target'));
  const text = target.kind === 'scalar' ? target.text : '';
  return text.includes('<+') || target.kind === 'list' || target.kind === 'map' ? null : text;
}

/** The names that the `ARG` instructions of a Dockerfile declare, each once. */
export function declaredNames({ args }: Dockerfile): readonly string[] {
  return [...new Set(args.map(({ name }) => name))];
}
