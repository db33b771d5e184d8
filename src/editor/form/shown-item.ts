import { parseRuntimeInput } from '#core';

/** What an item shows: a runtime input shows its default, beside the sign that says what it is. */
export function shownItem(text: string): string {
  return parseRuntimeInput(text)?.defaultValue ?? text;
}
