import type { TextRange } from '../../model/text.ts';
import { LIMITS } from '../limits.ts';
import { findPattern, StepCount } from './match.ts';
import { compilePattern, type Instruction } from './program.ts';
import { parsePattern } from './syntax.ts';

/** Why a pattern gives no result. */
interface PatternRefusal {
  readonly refused: string;
}

const TOO_MUCH: PatternRefusal = { refused: 'The pattern takes too long on this text.' };

function compile(source: string): readonly Instruction[] | PatternRefusal {
  if (source.length > LIMITS.pattern) {
    return { refused: `A pattern has at most ${LIMITS.pattern} characters here.` };
  }
  const parsed = parsePattern(source);
  if (!parsed.ok) {
    return { refused: `The pattern ${source} is not understood: ${parsed.why}` };
  }
  return compilePattern(parsed.node) ?? { refused: `The pattern ${source} is too large.` };
}

/** Every part of a text that fits, from left to right, none over another. */
function findAll(
  source: string,
  text: string,
  most: number,
): readonly TextRange[] | PatternRefusal {
  const program = compile(source);
  if ('refused' in program) {
    return program;
  }
  const steps = new StepCount();
  const parts: TextRange[] = [];
  let from = 0;
  while (from <= text.length && parts.length < most) {
    const part = findPattern(program, text, from, steps);
    if (part === null) {
      break;
    }
    parts.push(part);
    from = part.end === part.start ? part.end + 1 : part.end;
  }
  return steps.exhausted ? TOO_MUCH : parts;
}

/** Whether the whole text fits a pattern, as Java's `matches`. */
export function matchesPattern(text: string, source: string): boolean | PatternRefusal {
  const parts = findAll(`^(?:${source})$`, text, 1);
  return 'refused' in parts ? parts : parts.length > 0;
}

/** Puts a text in place of the parts that fit; `$1` and other marks of groups are refused. */
export function replaceByPattern(
  text: string,
  source: string,
  replacement: string,
  which: 'first' | 'all',
): string | PatternRefusal {
  if (/[$\\]/.test(replacement)) {
    return {
      refused: '$ and \\ in a replacement stand for groups, which can’t be evaluated here.',
    };
  }
  const parts = findAll(source, text, which === 'first' ? 1 : Number.POSITIVE_INFINITY);
  if ('refused' in parts) {
    return parts;
  }
  if (text.length + parts.length * replacement.length > LIMITS.result) {
    return { refused: `The result would be longer than ${LIMITS.result} characters.` };
  }
  let result = '';
  let from = 0;
  for (const part of parts) {
    result += text.slice(from, part.start) + replacement;
    from = part.end;
  }
  return result + text.slice(from);
}

/** The parts between a pattern as Java's `split`: empty ones at the end go, one before the text too. */
export function splitByPattern(text: string, source: string): readonly string[] | PatternRefusal {
  const separators = findAll(source, text, Number.POSITIVE_INFINITY);
  if ('refused' in separators) {
    return separators;
  }
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of separators) {
    if (end > 0 && start < text.length) {
      pieces.push(text.slice(from, start));
      from = end;
    }
  }
  pieces.push(text.slice(from));
  const last = pieces.findLastIndex((piece) => piece !== '');
  return pieces.length === 1 ? pieces : pieces.slice(0, last + 1);
}
