import type { TextRange } from '#core';

/** One thing that could stand where the person types. */
export interface Suggestion {
  /** What it puts in place of the range. */
  readonly text: string;
  /** How it is listed, when that is not its text. */
  readonly label?: string;
  /** What it means, in a few words. */
  readonly meaning: string;
  /** What it comes to with the sample values; absent where there is nothing to tell. */
  readonly sample?: string;
  /** True when more belongs behind it: the cursor stays there, before a `>` that follows. */
  readonly goesOn?: boolean;
}

/** What could stand at a place of a text. */
export interface Suggestions {
  readonly range: TextRange;
  readonly items: readonly Suggestion[];
  /** Whether the first one is chosen without an arrow key: only where the text can't stay as it is. */
  readonly eager: boolean;
}

/** Looks up what could stand at the cursor; null when there is nothing to offer. */
export type Suggest = (text: string, caret: number) => Suggestions | null;

/** Asks one source after the other; the first that has something to offer answers. */
export function firstOf(...sources: readonly (Suggest | null)[]): Suggest {
  return (text, caret) => {
    for (const source of sources) {
      const found = source?.(text, caret) ?? null;
      if (found !== null && found.items.length > 0) {
        return found;
      }
    }
    return null;
  };
}

/** Whether a suggestion would change the text at all. */
export function changesText(text: string, range: TextRange, item: Suggestion): boolean {
  return text.slice(range.start, range.end) !== item.text;
}
