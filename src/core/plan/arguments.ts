import { type Builder, flagOf, isRead, isTrueWord } from '../flags/index.ts';
import type { ImageReference, PlanArgument } from '../model/plan.ts';
import type { BuildSettings, Traced, TracedEntry } from './settings.ts';

/** An argument that is always there. */
export function fixed(text: string, why: string): PlanArgument {
  return { text, key: null, resolved: false, why };
}

/** A word that is there because of a value, such as the switch that a flag turns on. */
export function wordOf(text: string, value: Traced, why: string): PlanArgument {
  const { key, resolved, stageVariable } = value;
  return {
    text,
    key,
    resolved,
    why: stageVariable === undefined ? why : `${why} The stage sets it.`,
    ...(stageVariable === undefined ? {} : { stageVariable }),
  };
}

/** An argument that carries a traced value, after a prefix such as `--target=`. */
export function carrying(prefix: string, value: Traced, why: string): PlanArgument {
  return wordOf(`${prefix}${value.text}`, value, why);
}

/** A word that is the value of an environment variable, which is never shown. */
export function variableArgument(variable: string, key: string | null, why: string): PlanArgument {
  return { text: `$${variable}`, key, resolved: false, why, variable };
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

/** A flag's value where the step's plugin for a builder reads the flag; null when it is unset or not read. */
export function readFlag(
  settings: BuildSettings,
  name: string,
  builder: Builder,
): TracedEntry | null {
  const flag = flagOf(name);
  const value = settings.flags.get(name);
  return flag !== null &&
    value !== undefined &&
    value.text !== '' &&
    isRead(flag, settings.definition, builder, value.name)
    ? value
    : null;
}

/** Whether a flag is on and the step's plugin for a builder reads it. */
export function isReadOn(settings: BuildSettings, name: string, builder: Builder): boolean {
  return isTrueWord(readFlag(settings, name, builder)?.text ?? '');
}

/** An option and its value as two words, both traced to where the value stands. */
export function optionPair(
  option: string,
  value: Traced,
  why: string,
  text = value.text,
): readonly PlanArgument[] {
  return [wordOf(option, { ...value, resolved: false }, why), wordOf(text, value, why)];
}

/** `NAME=VALUE`, as the builders take an entry. */
export function entryText({ name, text, isBare }: TracedEntry): string {
  return isBare === true ? name : `${name}=${text}`;
}

/** `--build-arg NAME=VALUE` pairs. */
export function buildArgOptions(buildArgs: readonly TracedEntry[]): readonly PlanArgument[] {
  return buildArgs.flatMap((entry) =>
    optionPair('--build-arg', entry, 'A build argument.', entryText(entry)),
  );
}

/** `--target STAGE`, when there is one. */
export function targetOptions({ target }: BuildSettings): readonly PlanArgument[] {
  return target === null ? [] : optionPair('--target', target, 'The target stage.');
}

/** `--label NAME=VALUE` pairs. */
export function labelOptions({ labels }: BuildSettings): readonly PlanArgument[] {
  return labels.flatMap((entry) =>
    optionPair('--label', entry, 'A label on the image.', entryText(entry)),
  );
}
