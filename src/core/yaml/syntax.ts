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

/** What the parser's objections mean, by its code: what is so, and what to do. */
const MESSAGES: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'An alias takes no anchor and no tag of its own: remove them.',
  BAD_ALIAS: 'This alias has no name that YAML allows: an anchor’s name follows the *.',
  BAD_DIRECTIVE: 'A line that starts with % is a directive of YAML, and this is none.',
  BAD_DQ_ESCAPE:
    'In double quotes a backslash begins an escape, and this is none: double the backslash, or use single quotes.',
  BAD_INDENT: 'This line is not in one column with its neighbours: indent it as they are.',
  BAD_PROP_ORDER: 'An anchor or a tag stands before its value: move it there.',
  BAD_SCALAR_START: 'No value without quotes begins with this character: quote the value.',
  BLOCK_AS_IMPLICIT_KEY: 'A second colon follows on this line: quote the value that holds it.',
  BLOCK_IN_FLOW:
    'Between brackets there are no dashes and no indented lines: write brackets here too.',
  FLOW_TOO_LARGE:
    'More than half a megabyte in braces is read where it is like JSON, with comments and anchors. Here is something else, or something is missing.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply to be read: no file needs as many levels.',
  KEY_OVER_1024_CHARS: 'This key has more than the 1,024 characters that YAML allows.',
  MISSING_CHAR: 'Something is missing here: a colon, a comma, a quote or a bracket.',
  MULTILINE_IMPLICIT_KEY:
    'A key stands on one line, and this runs on: a colon or a quote is missing before it.',
  MULTIPLE_ANCHORS: 'Two anchors stand at one value: keep one of them.',
  MULTIPLE_TAGS: 'Two tags stand at one value: keep one of them.',
  TAG_RESOLVE_FAILED:
    'This tag is not written as YAML allows, or no line %TAG above says what its first part means.',
  UNEXPECTED_TOKEN:
    'This does not belong here: something before it is missing, or this is one too many.',
};
