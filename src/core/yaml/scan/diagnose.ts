import type { SyntaxProblem } from '../../model/step.ts';
import type { TextRange } from '../../model/text.ts';
import { cutOut } from '../lines.ts';
import { Scanner } from './scanner.ts';

/**
 * What the scan says about a span that does not parse. It knows where a quote opens, while the
 * parser complains where that quote happens to end.
 */
export function diagnose(text: string, range: TextRange): readonly SyntaxProblem[] {
  const source = cutOut(text, range);
  const shift = range.end - source.length;
  return new Scanner(source, () => false).scan().syntax.map((problem) => ({
    ...problem,
    range: { start: problem.range.start + shift, end: problem.range.end + shift },
  }));
}
