import { splitExpressions } from '../expression/index.ts';

/** Longer text is no name, tag or host, so that no pattern has to be tried on megabytes of it. */
export const LONGEST_JUDGED = 4_096;

/**
 * The text with a letter in place of each character of its expressions, so that what is wrong with
 * the rest is found at its own place.
 */
export function maskExpressions(text: string): string {
  if (!text.includes('<+')) {
    return text;
  }
  return splitExpressions(text)
    .map(({ kind, text: part }) => (kind === 'text' ? part : 'x'.repeat(part.length)))
    .join('');
}

/** Applies a change to the literal parts of a text and leaves its expressions as they are. */
export function mapLiterals(text: string, change: (part: string) => string): string {
  return splitExpressions(text)
    .map(({ kind, text: part }) => (kind === 'text' ? change(part) : part))
    .join('');
}
