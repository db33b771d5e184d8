import { isTrueWord } from '../flags/index.ts';
import type { ImageReference, PlanArgument } from '../model/plan.ts';
import type { BuildSettings, Traced } from './settings.ts';

/** An argument that is always there. */
export function fixed(text: string, why: string): PlanArgument {
  return { text, key: null, resolved: false, why };
}

/** An argument that carries a traced value, after a prefix such as `--target=`. */
export function carrying(prefix: string, value: Traced, why: string): PlanArgument {
  return { text: `${prefix}${value.text}`, key: value.key, resolved: value.resolved, why };
}

/** The reference as the step composes it, before normalisation. */
export function composedReference(reference: ImageReference): string {
  return reference.parts.map(({ text }) => text).join('');
}

/** The normalised reference, or the composed one while it is not legal. */
export function fullReference(reference: ImageReference): string {
  return reference.reference ?? composedReference(reference);
}

/** An argument that carries a reference and leads to its tag. */
export function referenceArgument(
  prefix: string,
  reference: ImageReference,
  text: string,
  why: string,
): PlanArgument {
  return {
    text: prefix + text,
    key: reference.key,
    resolved: reference.tag !== reference.resolvedTag,
    why,
  };
}

/** Whether a plugin flag is on, by the words that the plugins take for true. */
export function isOn(settings: BuildSettings, flag: string): boolean {
  return isTrueWord(settings.flags.get(flag)?.text ?? '');
}

/** An option and its value as two words, both traced to where the value stands. */
export function optionPair(
  option: string,
  value: Traced,
  why: string,
  text = value.text,
): readonly PlanArgument[] {
  return [
    { text: option, key: value.key, resolved: false, why },
    { text, key: value.key, resolved: value.resolved, why },
  ];
}

/** `--build-arg NAME=VALUE` pairs. */
export function buildArgOptions(settings: BuildSettings): readonly PlanArgument[] {
  return settings.buildArgs.flatMap((entry) =>
    optionPair('--build-arg', entry, 'A build argument.', `${entry.name}=${entry.text}`),
  );
}

/** `--target STAGE`, when there is one. */
export function targetOptions({ target }: BuildSettings): readonly PlanArgument[] {
  return target === null ? [] : optionPair('--target', target, 'The target stage.');
}

/** `--label NAME=VALUE` pairs. */
export function labelOptions(settings: BuildSettings): readonly PlanArgument[] {
  return settings.labels.flatMap((entry) =>
    optionPair('--label', entry, 'A label on the image.', `${entry.name}=${entry.text}`),
  );
}
