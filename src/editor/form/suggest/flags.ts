import type { PluginFlag } from '#core';
import type { Suggest, Suggestion } from './suggestion.ts';

/** Whether every word that is searched stands in a flag's name or meaning. */
function isFound({ name, meaning }: PluginFlag, search: string): boolean {
  const text = `${name} ${meaning}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/[\s-]+/)
    .every((word) => text.includes(word));
}

/** Offers flags by words of their names and meanings, without those that are set already. */
export function suggestFlags(flags: readonly PluginFlag[], taken: readonly string[]): Suggest {
  return (text) => ({
    range: { start: 0, end: text.length },
    items: flags
      .filter((flag) => !taken.includes(flag.name) && isFound(flag, text))
      .map(({ name, meaning }) => ({ text: name, meaning })),
    eager: false,
  });
}

function valuesOf({ type, example, meaning }: PluginFlag): readonly Suggestion[] {
  switch (type.kind) {
    case 'switch':
      return [
        { text: 'true', meaning: 'On' },
        { text: 'false', meaning: 'Off' },
      ];
    case 'choice':
      return type.options.map(({ value, label }) => ({ text: value, meaning: label }));
    case 'integer':
    case 'list':
    case 'text':
    case 'duration':
      return [{ text: example, meaning }];
    default:
      return type satisfies never;
  }
}

/**
 * Offers the values of a flag: all that a switch or a choice takes, else an example in the empty
 * line. One that is complete does not hide the others.
 */
export function suggestFlagValues(flag: PluginFlag): Suggest {
  const values = valuesOf(flag);
  const isClosed = flag.type.kind === 'switch' || flag.type.kind === 'choice';
  return (text) => ({
    range: { start: 0, end: text.length },
    items: values.filter((value) =>
      isClosed
        ? value.text.startsWith(text) || values.some((other) => other.text === text)
        : text === '',
    ),
    eager: false,
  });
}
