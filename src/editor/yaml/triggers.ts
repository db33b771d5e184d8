import type { AssistItem } from '#core';

/** Characters that may open the list of completions by themselves; `isWanted` says when. */
export const TRIGGERS: readonly string[] = ['+', ' ', '.'];

const IN_EXPRESSIONS: ReadonlySet<AssistItem['kind']> = new Set(['expression', 'function']);

/**
 * Whether items are worth a list that nobody asked for: behind `<+` and the dots of an expression, and
 * behind the blank of `key: ` or `- ` where the values or the steps are known. Never in free text.
 */
export function isWanted(
  items: readonly Pick<AssistItem, 'kind'>[],
  trigger: string | undefined,
): boolean {
  switch (trigger) {
    case '+':
    case '.':
      return items.every(({ kind }) => IN_EXPRESSIONS.has(kind));
    case ' ':
      return items.some(({ kind }) => kind === 'value' || kind === 'snippet');
    default:
      return true;
  }
}
