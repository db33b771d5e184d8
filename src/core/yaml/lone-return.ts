import type { SyntaxProblem } from '../model/step.ts';

/** The carriage returns that no line feed follows. */
export const LONE_RETURNS = /\r(?!\n)/g;

/**
 * Says the first carriage return without a line feed. YAML has it end a line, as on old Macs; the
 * scan and the parser take line feeds only, and so do other tools: what is read differs.
 */
export function loneReturn(text: string): SyntaxProblem | null {
  const start = text.search(LONE_RETURNS);
  return start === -1
    ? null
    : {
        code: 'yaml-line-end',
        message:
          'This line ends as on old Macs, by a carriage return alone, which hides what follows from many readers: convert it.',
        range: { start, end: start + 1 },
      };
}
