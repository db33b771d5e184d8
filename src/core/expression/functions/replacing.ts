import { replaceByPattern } from '../pattern/index.ts';
import { type ExpressionFunction, text, tooLong } from './define.ts';

const PATTERN_PARAMETERS = [text('pattern'), text('replacement')];

/** Methods of Java's String that put another text in place of a part. */
export const REPLACE_FUNCTIONS: readonly ExpressionFunction[] = [
  {
    name: 'replace',
    on: 'text',
    parameters: [text('part'), text('replacement')],
    meaning: 'The text with every occurrence of a part replaced.',
    example: { source: '<+"feature/a/b".replace("/", "-")>', result: 'feature-a-b' },
    evaluate: (value, args) => {
      const pieces = value.split(args.text(0));
      const growth = args.text(1).length - args.text(0).length;
      return tooLong(value.length + (pieces.length - 1) * growth) ?? pieces.join(args.text(1));
    },
  },
  {
    name: 'replaceAll',
    on: 'text',
    parameters: PATTERN_PARAMETERS,
    meaning: 'The text with every part that fits a pattern replaced.',
    example: { source: '<+"feature/a b".replaceAll("[^a-z0-9]+", "-")>', result: 'feature-a-b' },
    evaluate: (value, args) => replaceByPattern(value, args.text(0), args.text(1), 'all'),
  },
  {
    name: 'replaceFirst',
    on: 'text',
    parameters: PATTERN_PARAMETERS,
    meaning: 'The text with the first part that fits a pattern replaced.',
    example: { source: '<+"v1.4.2".replaceFirst("^v", "")>', result: '1.4.2' },
    evaluate: (value, args) => replaceByPattern(value, args.text(0), args.text(1), 'first'),
  },
];
