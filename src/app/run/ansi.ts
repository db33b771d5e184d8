/** The colours of a log line, by the words of the design: what a terminal calls red is an error. */
export type LogTone = 'plain' | 'error' | 'ok' | 'warn' | 'accent' | 'expression' | 'faint';

/** A stretch of a log line in one look. */
export interface LogSpan {
  readonly text: string;
  readonly tone: LogTone;
  readonly bold: boolean;
}

const ESCAPE = String.fromCharCode(27);
const SEQUENCE = new RegExp(`${ESCAPE}\\[([0-9;]*)([A-Za-z])`, 'g');

/** Tones of the eight terminal colours black, red, green, yellow, blue, magenta, cyan, white. */
const TONES: readonly LogTone[] = [
  'plain',
  'error',
  'ok',
  'warn',
  'accent',
  'expression',
  'accent',
  'plain',
];

/** Splits a line at its ANSI sequences; other sequences than colours and weight are dropped. */
export function parseAnsi(line: string): readonly LogSpan[] {
  const spans: LogSpan[] = [];
  let look: Omit<LogSpan, 'text'> = { tone: 'plain', bold: false };
  let from = 0;
  const push = (end: number): void => {
    if (end > from) {
      spans.push({ text: line.slice(from, end), ...look });
    }
  };
  for (const match of line.matchAll(SEQUENCE)) {
    push(match.index);
    from = match.index + match[0].length;
    if (match[2] === 'm') {
      look = applyCodes(look, (match[1] ?? '').split(';').map(Number));
    }
  }
  push(line.length);
  return spans;
}

/** The text of a line without its sequences. */
export function stripAnsi(line: string): string {
  return line.includes(ESCAPE) ? line.replace(SEQUENCE, '') : line;
}

function applyCodes(look: Omit<LogSpan, 'text'>, codes: readonly number[]): Omit<LogSpan, 'text'> {
  let { tone, bold } = look;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === 38 || code === 48) {
      // Colours by number or by red, green, blue: their operands are no codes of their own.
      at += codes[at + 1] === 5 ? 2 : 4;
    } else if (code === 0) {
      tone = 'plain';
      bold = false;
    } else if (code === 1 || code === 22) {
      bold = code === 1;
    } else if (code === 2 || code === 90) {
      tone = 'faint';
    } else if (code === 39) {
      tone = 'plain';
    } else if ((code >= 30 && code <= 37) || (code >= 91 && code <= 97)) {
      tone = TONES[code % 10] ?? 'plain';
    }
  }
  return { tone, bold };
}
