import { indexLines, outlineText, parseStep } from '#core';
import type { Console } from './console.ts';
import { nameOf } from './input.ts';

/**
 * Tells where a text or one of its steps does not parse, with lines and columns: what is read there may
 * not be all that it means. True when it told something.
 */
export function tellSyntax(console: Console, file: string, text: string): boolean {
  const { steps, syntax } = outlineText(text);
  const inSteps = steps.flatMap((place) => parseStep(text, place).syntax);
  const lines = indexLines(text);
  const told = new Set(
    [...syntax, ...inSteps].map(({ message, range }) => {
      const { line, column } = lines.positionAt(range.start);
      return `${nameOf(file)}:${line}:${column}: ${message}`;
    }),
  );
  for (const line of told) {
    console.message(line);
  }
  return told.size > 0;
}
