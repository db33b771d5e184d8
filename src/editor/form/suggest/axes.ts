import type { LoopAxis } from '#core';
import type { Suggest, Suggestion } from './suggestion.ts';

function thatHold(text: string, items: readonly Suggestion[]) {
  const wanted = text.trim().toLowerCase();
  return {
    range: { start: 0, end: text.length },
    items: items.filter((item) => item.text.toLowerCase().includes(wanted)),
    eager: false,
  };
}

/** Offers the axes of a matrix that a combination does not name yet. */
export function suggestAxes(axes: readonly LoopAxis[], taken: readonly string[]): Suggest {
  const items = axes
    .filter(({ name }) => !taken.includes(name))
    .map(({ name, values }) => ({ text: name, meaning: values?.join(', ') ?? '' }));
  return (text) => thatHold(text, items);
}

/** Offers the values of one axis. */
export function suggestAxisValues(axes: readonly LoopAxis[], name: string): Suggest {
  const axis = axes.find((one) => one.name === name);
  const items = (axis?.values ?? []).map((text) => ({ text, meaning: '' }));
  return (text) => thatHold(text, items);
}
