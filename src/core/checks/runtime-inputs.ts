import {
  parseRuntimeInput,
  type RuntimeInput,
  type RuntimePart,
  type RuntimeProblem,
  runtimeInputProblems,
} from '../expression/index.ts';
import type { FieldDefinition } from '../fields/index.ts';
import type { Fix } from '../model/problem.ts';
import { type Literal, literalsOf } from './literals.ts';
import { matchOf } from './matching.ts';
import { oncePerContext } from './once.ts';
import type { Rule, RuleRecord, StepContext } from './rule.ts';

/** A runtime input that can't work, with the literal that holds it. */
export interface BrokenInput extends RuntimeProblem {
  readonly literal: Literal;
  readonly input: RuntimeInput;
}

/** What a default has to look like in a field that says so; null when it fits or nobody can tell. */
function misfitOf({ kind, pattern }: FieldDefinition, value: string): string | null {
  if (kind.kind === 'switch') {
    return value === 'true' || value === 'false' ? null : 'Write true or false.';
  }
  if (kind.kind === 'integer') {
    return /^\d+$/.test(value) ? null : 'Write a whole number.';
  }
  return pattern === undefined || matchOf(pattern.source, value) !== null ? null : pattern.message;
}

/** A default that the field's own rules would not take; those of references judge it themselves. */
function* readDefault({ field }: Literal, input: RuntimeInput): Generator<RuntimeProblem> {
  const { defaultValue: value } = input;
  const isJudged = field.role === 'tag' || field.role === 'image';
  if (value !== null && value !== '' && !value.includes('<+') && !isJudged) {
    const misfit = misfitOf(field, value);
    if (misfit !== null) {
      const message = `The default \`${value}\` does not fit. ${misfit}`;
      yield { part: 'default', message, severity: 'warning' };
    }
  }
}

function* readInputs(context: StepContext): Generator<BrokenInput> {
  for (const literal of literalsOf(context)) {
    const input = literal.text.startsWith('<+input>') ? parseRuntimeInput(literal.text) : null;
    if (input !== null) {
      const refusesExecutionInput = literal.field.refuses?.includes('execution-input') === true;
      const found = runtimeInputProblems(input, { refusesExecutionInput });
      const isDefaultTold = found.some(({ part }) => part === 'default');
      for (const problem of [...found, ...(isDefaultTold ? [] : readDefault(literal, input))]) {
        yield { ...problem, literal, input };
      }
    }
  }
}

const brokenInputsOf = oncePerContext((context): readonly BrokenInput[] => [
  ...readInputs(context),
]);

/** A rule that tells what can't work in one part of runtime inputs, and mends it where it can. */
export function inputRule(
  record: RuleRecord,
  part: RuntimePart,
  fixes: (context: StepContext, broken: BrokenInput) => readonly Fix[],
): Rule {
  return {
    ...record,
    partial: true,
    *check(context) {
      for (const broken of brokenInputsOf(context)) {
        if (broken.part === part && !isBeyondUs(broken)) {
          yield {
            key: broken.literal.key,
            message: broken.message,
            ...(broken.severity === undefined ? {} : { severity: broken.severity }),
            fixes: () => fixes(context, broken),
          };
        }
      }
    },
  };
}

/** What Java's expressions know and ECMAScript's do not. */
const JAVA_ONLY = /\(\?[a-zA-Z>-]|[*+?}]\+|\\[pPQEAZzGhHRX]|&&|\[\[/;

/** A pattern that only the product can judge. */
function isBeyondUs({ part, input }: BrokenInput): boolean {
  return part === 'regex' && JAVA_ONLY.test(input.regex ?? '');
}
