import { evaluateNode } from './evaluate.ts';
import type { ExpressionFailure } from './failure.ts';
import { LIMITS } from './limits.ts';
import { type MaskedSource, maskNested } from './mask.ts';
import { parseExpression } from './parse.ts';
import { parseRuntimeInput } from './runtime-input.ts';
import { type Scope, sampleValue } from './scope.ts';
import { splitExpressions } from './segments.ts';
import { type MaybeValue, textOf, UNKNOWN } from './value.ts';
import type { SampleValues } from './values.ts';

/** A value after its expressions are replaced by sample values. */
export interface Resolution {
  /** The text; null while an expression has no sample value or can't be evaluated. */
  readonly text: string | null;
  /** The expressions without a sample value, each once, such as `<+codebase.tag>`. */
  readonly unresolved: readonly string[];
  /** The mistakes that keep expressions from being evaluated. */
  readonly failures: readonly ExpressionFailure[];
  /** Whether the value held an expression at all. */
  readonly dynamic: boolean;
}

/** A path whose names hold dashes, which would otherwise be read as a subtraction. */
const DASHED_PATH = /^[A-Za-z_$][\w$]*(?:\.[\w$-]+)*\.[\w$]+-[\w$.-]*$/;

/** One walk over a value: what it met, and what it may still spend. */
class Run {
  readonly unresolved = new Set<string>();
  readonly failures: ExpressionFailure[] = [];
  readonly #values: SampleValues;
  #parts = 0;

  constructor(values: SampleValues) {
    this.#values = values;
  }

  #fail(failure: ExpressionFailure): typeof UNKNOWN {
    // Past the first mistake of this kind every further one says the same.
    if (!this.failures.some(({ code }) => code === 'too-much' && code === failure.code)) {
      this.failures.push(failure);
    }
    return UNKNOWN;
  }

  /** The text of a value that stands at `from` of the whole one. */
  text(source: string, from: number, depth: number): string | typeof UNKNOWN {
    let result = '';
    let known = true;
    for (const segment of splitExpressions(source)) {
      const at = from + segment.range.start;
      const part =
        segment.kind === 'text'
          ? segment.text
          : this.#written(this.#expression(segment.text, at, depth), at, segment.text.length);
      known = known && part !== UNKNOWN;
      result += part === UNKNOWN ? '' : part;
      if (result.length > LIMITS.result) {
        const message = `The value comes to more than ${LIMITS.result} characters.`;
        return this.#fail({ code: 'too-much', message, range: { start: at, end: at } });
      }
    }
    return known ? result : UNKNOWN;
  }

  #written(value: MaybeValue, start: number, length: number): string | typeof UNKNOWN {
    if (value === UNKNOWN) {
      return value;
    }
    return (
      textOf(value) ??
      this.#fail({
        code: 'wrong-value',
        message: 'The expression comes to a list. Take one item, such as [0].',
        range: { start, end: start + length },
      })
    );
  }

  /** The value of one `<+…>`, which stands at `from` of the whole value. */
  #expression(source: string, from: number, depth: number): MaybeValue {
    const range = { start: from, end: from + source.length };
    if (depth > LIMITS.nesting) {
      const message = `Expressions stand inside each other more than ${LIMITS.nesting} times.`;
      return this.#fail({ code: 'too-much', message, range });
    }
    const input = parseRuntimeInput(source);
    if (input !== null) {
      const given = input.defaultValue;
      return given === null ? this.#missing(source) : this.text(given, from, depth + 1);
    }
    const body = source.slice(2, -1);
    const path = body.trim();
    const direct = sampleValue(this.#values, path);
    if (direct !== undefined) {
      return typeof direct === 'string' ? this.#inner(direct, from, depth) : direct;
    }
    return DASHED_PATH.test(path)
      ? this.#missing(`<+${path}>`)
      : this.#evaluate(body, from + 2, depth);
  }

  /** A text inside an expression: its mistakes are told at the expression, where a person sees it. */
  #inner(text: string, at: number, depth: number): MaybeValue {
    if (!text.includes('<+')) {
      return text;
    }
    const before = this.failures.length;
    const result = this.text(text, at, depth + 1);
    for (const [index, failure] of this.failures.entries()) {
      if (index >= before) {
        this.failures[index] = { ...failure, range: { start: at, end: at } };
      }
    }
    return result;
  }

  #missing(expression: string): typeof UNKNOWN {
    this.unresolved.add(expression);
    return UNKNOWN;
  }

  #evaluate(body: string, from: number, depth: number): MaybeValue {
    const masked = maskNested(body);
    const parsed = parseExpression(masked.text, body);
    if (!parsed.ok) {
      const range = { start: from + parsed.at, end: from + body.length };
      return this.#fail({ code: parsed.code, message: parsed.message, range });
    }
    return evaluateNode(parsed.node, this.#scope(body, masked, from, depth));
  }

  #scope(body: string, { text, nested }: MaskedSource, from: number, depth: number): Scope {
    const rangeOf = (name: string) => {
      const at = name === '' ? -1 : text.indexOf(name);
      const start = from + Math.max(at, 0);
      return { start, end: at === -1 ? from + text.length : start + name.length };
    };
    return {
      values: this.#values,
      nested: (index) => {
        const place = nested[index];
        const message = 'The expression holds a character that stands for nothing.';
        return place === undefined
          ? this.#fail({ code: 'syntax', message, range: rangeOf('') })
          : this.#expression(body.slice(place.start, place.end), from + place.start, depth + 1);
      },
      quoted: (quoted) => this.#inner(quoted, from, depth),
      missing: (path) => this.#missing(`<+${path}>`),
      fail: (code, message, name = '') => this.#fail({ code, message, range: rangeOf(name) }),
      count: () => {
        this.#parts += 1;
        if (this.#parts > LIMITS.parts) {
          const message = `The value asks for more than ${LIMITS.parts} parts.`;
          this.#fail({ code: 'too-much', message, range: rangeOf('') });
        }
        return this.#parts <= LIMITS.parts;
      },
    };
  }
}

/**
 * Replaces the expressions of a value by sample values: paths, methods, operators and conditions, as
 * far as the tables of functions and operators go; nothing of it is ever run as code. A value that the
 * product lacks for the build is the word `null` in text. A person's sample value for an expression as
 * a whole goes first, so that what can't be evaluated here can still be given.
 */
export function resolveText(text: string, values: SampleValues): Resolution {
  if (!text.includes('<+')) {
    return { text, unresolved: [], failures: [], dynamic: false };
  }
  if (text.length > LIMITS.source) {
    const message = `A value with expressions has at most ${LIMITS.source} characters here.`;
    const range = { start: 0, end: text.length };
    const failures = [{ code: 'too-much', message, range } as const];
    return { text: null, unresolved: [], failures, dynamic: true };
  }
  const run = new Run(values);
  const resolved = run.text(text, 0, 0);
  return {
    text: resolved === UNKNOWN ? null : resolved,
    unresolved: [...run.unresolved],
    failures: run.failures,
    dynamic: splitExpressions(text).some(({ kind }) => kind === 'expression'),
  };
}
