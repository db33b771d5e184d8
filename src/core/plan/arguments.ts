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

/** `--flag value` pairs of the options that docker, buildx, buildah and podman share. */
export function sharedBuildOptions(settings: BuildSettings): readonly PlanArgument[] {
  const pair = (option: string, value: Traced, text: string, why: string) => [
    { text: option, key: value.key, resolved: false, why },
    { text, key: value.key, resolved: value.resolved, why },
  ];
  return [
    ...settings.buildArgs.flatMap((entry) =>
      pair('--build-arg', entry, `${entry.name}=${entry.text}`, 'A build argument.'),
    ),
    ...(settings.target === null
      ? []
      : pair('--target', settings.target, settings.target.text, 'The target stage.')),
    ...settings.labels.flatMap((entry) =>
      pair('--label', entry, `${entry.name}=${entry.text}`, 'A label on the image.'),
    ),
  ];
}
