import type { TextRange } from '../model/text.ts';
import { endOfSegment } from './segments.ts';

/** First of the characters that stand for nested expressions; Unicode keeps them for private use. */
const FIRST_MARK = 0xe000;
const MOST_MARKS = 0x1000;

/** An expression's source whose nested expressions are hidden from the parser. */
export interface MaskedSource {
  /** As long as the source: each nested expression is one mark and blanks. */
  readonly text: string;
  /** The nested expressions by the number of their mark. */
  readonly nested: readonly TextRange[];
}

/** The number of a mark; null for any other name. */
export function markNumber(name: string): number | null {
  const number = name.charCodeAt(0) - FIRST_MARK;
  return name.length === 1 && number >= 0 && number < MOST_MARKS ? number : null;
}

/**
 * Hides the nested expressions that stand outside of quotes, so that their content is parsed on its
 * own. Lengths stay, so places in the masked text are places in the source.
 */
export function maskNested(source: string): MaskedSource {
  const nested: TextRange[] = [];
  let text = '';
  let quote = '';
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    const end = quote === '' && source.startsWith('<+', at) ? endOfSegment(source, at) : -1;
    if (end !== -1 && nested.length < MOST_MARKS) {
      text += String.fromCharCode(FIRST_MARK + nested.length) + ' '.repeat(end - at - 1);
      nested.push({ start: at, end });
      at = end - 1;
      continue;
    }
    text += char;
    if (quote !== '' && char === '\\') {
      at += 1;
      text += source.charAt(at);
    } else if (quote === '' && /["']/.test(char)) {
      quote = char;
    } else if (char === quote) {
      quote = '';
    }
  }
  return { text, nested };
}
