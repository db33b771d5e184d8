import { lineBreakAt } from '../lines.ts';
import { done, type StepsResult } from './result.ts';

/** A line that says something: neither blank nor a comment nor the mark of a document. */
const SAYS = /^(?!---[ \t]*(?:#|$))[ \t]*[^\s#]/m;

/** Whether a text holds nothing yet: blanks, comments and marks of documents at most. */
export function holdsNothing(text: string): boolean {
  return !SAYS.test(text.startsWith('\uFEFF') ? text.slice(1) : text);
}

/**
 * Writes the first content of a text that holds nothing. What stands there stays above it, unless it is
 * blank.
 *
 * @param content - A whole document with line feeds, to be written with the text's own line breaks.
 */
export function beginText(text: string, content: string): StepsResult {
  const isBlank = text.trim() === '';
  const lineBreak = lineBreakAt(text, text.length);
  const isOpen = !isBlank && !/[\n\r]$/.test(text);
  const written = (isOpen ? lineBreak : '') + content.replaceAll('\n', lineBreak);
  const start = isBlank ? 0 : text.length;
  const edit = { range: { start, end: text.length }, text: written };
  return done([edit], start + written.indexOf('type:'));
}
