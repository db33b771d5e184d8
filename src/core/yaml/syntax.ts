import type { SyntaxProblem } from '../model/step.ts';
import type { ComposeError } from './compose.ts';
import { lineEndOf, lineStartOf } from './lines.ts';

/** An objection of the parser as a problem; a tab in the indentation is the better explanation. */
export function syntaxProblem(text: string, error: ComposeError): SyntaxProblem {
  const lineStart = lineStartOf(text, error.range.start);
  const indentation = /^ *\t+/.exec(text.slice(lineStart, lineEndOf(text, lineStart)))?.[0];
  if (error.code === 'TAB_AS_INDENT' || indentation !== undefined) {
    const start = lineStart + (indentation?.indexOf('\t') ?? error.range.start - lineStart);
    return {
      code: 'yaml-tab',
      message: 'A tab indents this line. YAML takes spaces only: replace the tab by spaces.',
      range: { start, end: lineStart + (indentation?.length ?? error.range.end - lineStart) },
    };
  }
  const end = Math.max(error.range.end, Math.min(error.range.start + 1, text.length));
  return {
    code: 'yaml-syntax',
    message: MESSAGES[error.code] ?? `${error.message}.`,
    range: { start: Math.min(error.range.start, end), end },
  };
}

const MESSAGES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A second colon follows on this line: quote the value that holds it.',
  MISSING_CHAR: 'Something is missing here: a colon, a comma, a quote or a bracket.',
};
