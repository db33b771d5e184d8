import type { TextRange } from '../model/text.ts';

/** A run of literal text or one outermost `<+…>` of a value. */
export interface Segment {
  readonly kind: 'text' | 'expression';
  readonly text: string;
  readonly range: TextRange;
}

/** Operators that start with an equals sign: equal, matches, starts with, ends with. */
const STARTS_WITH_EQUALS = /^=[=~^$]/;

/** Whether the `>` at a place compares two values rather than closing an expression. */
function isComparison(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return next === '='
    ? !STARTS_WITH_EQUALS.test(text.slice(at + 1, at + 3))
    : next === ' ' && text.charAt(at - 1) === ' ';
}

/**
 * End of the expression that starts at `start` (just after its `>`), or -1 when it is not closed.
 * Counts `<+` and `>`; skips quoted strings; a `>` between blanks or before `=` is a comparison
 * (product documentation on operators in expressions). In `>==` and the like the operator starts
 * behind the `>`, which therefore closes: people write `<+codebase.branch>=="main"` without blanks.
 */
function endOfExpression(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\') {
        at += 1;
      } else if (char === quote) {
        quote = '';
      }
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '<' && text.charAt(at + 1) === '+') {
      depth += 1;
      at += 1;
    } else if (char === '>') {
      if (!isComparison(text, at)) {
        depth -= 1;
        if (depth === 0) {
          return at + 1;
        }
      }
    }
  }
  return -1;
}

/** Methods that may follow a runtime input outside its `>`, such as `<+input>.default(x)`. */
const INPUT_METHOD =
  /^\.(?:default|allowedValues|regex|selectOneFrom|selectManyFrom|executionInput)\(/;

/** End of the chained methods after `<+input>`: balanced parentheses, one method after the other. */
function endOfInputMethods(text: string, start: number): number {
  let end = start;
  while (INPUT_METHOD.test(text.slice(end, end + 20))) {
    let depth = 0;
    let at = text.indexOf('(', end);
    for (; at < text.length; at += 1) {
      const char = text.charAt(at);
      depth += char === '(' ? 1 : char === ')' ? -1 : 0;
      if (depth === 0) {
        break;
      }
    }
    if (at === text.length) {
      return end;
    }
    end = at + 1;
  }
  return end;
}

/**
 * End of the expression that starts at `start`, with the methods that follow a runtime input; -1 when
 * it is not closed.
 */
export function endOfSegment(text: string, start: number): number {
  const close = endOfExpression(text, start);
  return text.slice(start, close) === '<+input>' ? endOfInputMethods(text, close) : close;
}

/**
 * Splits a value into literal text and its outermost expressions, which together give it back.
 * The methods of a runtime input belong to it; an expression that is not closed is literal text.
 */
export function splitExpressions(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  const push = (kind: Segment['kind'], start: number, end: number) => {
    if (end > start) {
      segments.push({ kind, text: text.slice(start, end), range: { start, end } });
    }
  };
  let from = 0;
  let at = text.indexOf('<+');
  while (at !== -1) {
    const end = endOfSegment(text, at);
    if (end === -1) {
      break;
    }
    push('text', from, at);
    push('expression', at, end);
    from = end;
    at = text.indexOf('<+', end);
  }
  push('text', from, text.length);
  return segments;
}

/** Whether a value holds at least one closed expression. */
export function hasExpression(text: string): boolean {
  return text.includes('<+') && splitExpressions(text).some(({ kind }) => kind === 'expression');
}

/** Whether a value opens an expression and does not close it. */
export function hasOpenExpression(text: string): boolean {
  return splitExpressions(text).some(
    ({ kind, text: part }) => kind === 'text' && part.includes('<+'),
  );
}
