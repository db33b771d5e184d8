import type { ExpressionFunction } from './define.ts';
import { text } from './define.ts';

/** Methods of Java's String that keep the text and change its letters or its ends. */
export const LETTER_FUNCTIONS: readonly ExpressionFunction[] = [
  {
    name: 'toLowerCase',
    on: 'text',
    parameters: [],
    meaning: 'The text in lower case.',
    example: { source: '<+"Feature".toLowerCase()>', result: 'feature' },
    evaluate: (value) => value.toLowerCase(),
  },
  {
    name: 'toUpperCase',
    on: 'text',
    parameters: [],
    meaning: 'The text in upper case.',
    example: { source: '<+"rc".toUpperCase()>', result: 'RC' },
    evaluate: (value) => value.toUpperCase(),
  },
  {
    name: 'trim',
    on: 'text',
    parameters: [],
    meaning: 'The text without blanks at its ends.',
    example: { source: '<+" 1.4.2 ".trim()>', result: '1.4.2' },
    evaluate: (value) => value.trim(),
  },
  {
    name: 'concat',
    on: 'text',
    parameters: [text('end')],
    meaning: 'The text with another one after it.',
    example: { source: '<+"v".concat("1")>', result: 'v1' },
    evaluate: (value, args) => value + args.text(0),
  },
  {
    name: 'toString',
    on: 'text',
    parameters: [],
    meaning: 'The value as text.',
    example: { source: '<+(40 + 2).toString()>', result: '42' },
    evaluate: (value) => value,
  },
];
