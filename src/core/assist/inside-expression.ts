import type { TextRange } from '../model/text.ts';

/** What stands inside an expression that a cursor is in. */
export interface InsideExpression {
  /** What is known of the word: a path from its start, a method behind a dot, or a runtime input's. */
  readonly role: 'path' | 'method' | 'input-method';
  /** The word that a completion replaces. */
  readonly range: TextRange;
  /** The path in front of a method. */
  readonly before: string;
  /** The expression's end follows the word. */
  readonly isClosed: boolean;
}

const WORD = /^[\w.]*/;

/** Start of the innermost `<+` that is open at `offset`; -1 when none is. */
function openAt(text: string, from: number, offset: number): number {
  const open: number[] = [];
  for (let at = from; at < offset; at += 1) {
    if (text.startsWith('<+', at) && at + 2 <= offset) {
      open.push(at);
      at += 1;
    } else if (text[at] === '>') {
      open.pop();
    }
  }
  return open.at(-1) ?? -1;
}

/** What a cursor stands in, when the value from `from` to `to` has an expression open there. */
export function insideExpression(
  text: string,
  from: number,
  offset: number,
  to: number,
): InsideExpression | null {
  const rest = WORD.exec(text.slice(offset, Math.max(to, offset)))?.[0] ?? '';
  const end = offset + rest.length;
  const input = /<\+input>(?:\.\w+\([^()]*\))*\.(\w*)$/.exec(text.slice(from, offset));
  if (input) {
    const start = offset - (input[1]?.length ?? 0);
    return { role: 'input-method', range: { start, end }, before: '', isClosed: true };
  }
  const open = openAt(text, from, offset);
  if (open === -1) {
    return null;
  }
  const typed = text.slice(open + 2, offset);
  const isClosed = text[end] === '>';
  const call = /[)"'>]\.(\w*)$/.exec(typed);
  if (call) {
    const start = offset - (call[1]?.length ?? 0);
    return { role: 'method', range: { start, end }, before: '', isClosed };
  }
  const word = /[\w.]*$/.exec(typed)?.[0] ?? '';
  const range = { start: offset - word.length, end };
  return {
    role: 'path',
    range,
    before: word.slice(0, Math.max(0, word.lastIndexOf('.'))),
    isClosed,
  };
}
