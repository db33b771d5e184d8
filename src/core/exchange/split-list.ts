import { splitExpressions } from '../expression/index.ts';

/** The items of a list with commas, without blanks and empty ones; a comma in an expression ends no item. */
export function splitList(text: string): readonly string[] {
  const items = [''];
  for (const segment of splitExpressions(text)) {
    const [first = '', ...rest] =
      segment.kind === 'text' ? segment.text.split(',') : [segment.text];
    items.push((items.pop() ?? '') + first, ...rest);
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
