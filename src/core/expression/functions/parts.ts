import { splitByPattern } from '../pattern/index.ts';
import { type ExpressionFunction, integer, optional, refuse, text } from './define.ts';

/** Methods of Java's String that give a part of the text. Java refuses places outside of it. */
export const PART_FUNCTIONS: readonly ExpressionFunction[] = [
  {
    name: 'substring',
    on: 'text',
    parameters: [integer('start'), optional(integer('end'))],
    meaning: 'The part from a place, counted from 0, up to another one or the end.',
    example: { source: '<+"8c1f2e90d4".substring(0, 7)>', result: '8c1f2e9' },
    evaluate: (value, args) => {
      const start = args.number(0, 0);
      const end = args.number(1, value.length);
      return start < 0 || end > value.length || start > end
        ? refuse(`The text has ${value.length} characters: it has no part from ${start} to ${end}.`)
        : value.slice(start, end);
    },
  },
  {
    name: 'charAt',
    on: 'text',
    parameters: [integer('place')],
    meaning: 'The character at a place, counted from 0.',
    example: { source: '<+"main".charAt(0)>', result: 'm' },
    evaluate: (value, args) => {
      const place = args.number(0, 0);
      return place < 0 || place >= value.length
        ? refuse(`The text has ${value.length} characters: there is none at ${place}.`)
        : value.charAt(place);
    },
  },
  {
    name: 'split',
    on: 'text',
    parameters: [text('pattern')],
    meaning: 'The parts between a pattern, as a list. Take one with [0]; empty ones at the end go.',
    example: { source: '<+"feature/x".split("/")[1]>', result: 'x' },
    evaluate: (value, args) => splitByPattern(value, args.text(0)),
  },
  {
    name: 'get',
    on: 'list',
    parameters: [integer('place')],
    meaning: 'The item of a list at a place, counted from 0.',
    example: { source: '<+"a-b".split("-").get(1)>', result: 'b' },
    evaluate: (list, args) => list[args.number(0, 0)] ?? null,
  },
];
