import {
  parseRuntimeInput,
  type RuntimeInput,
  type RuntimePart,
  type RuntimeProblem,
  runtimeInputProblems,
} from '../expression/index.ts';
import type { Fix } from '../model/problem.ts';
import { type Literal, literalsOf } from './literals.ts';
import { oncePerStep } from './once.ts';
import type { Rule, RuleRecord, StepContext } from './rule.ts';

/** A runtime input that can't work, with the literal that holds it. */
export interface BrokenInput extends RuntimeProblem {
  readonly literal: Literal;
  readonly input: RuntimeInput;
}

function* readInputs(context: StepContext): Generator<BrokenInput> {
  for (const literal of literalsOf(context)) {
    const input = literal.text.startsWith('<+input>') ? parseRuntimeInput(literal.text) : null;
    if (input !== null) {
      const refusesExecutionInput = literal.field.refuses?.includes('execution-input') === true;
      for (const problem of runtimeInputProblems(input, { refusesExecutionInput })) {
        yield { ...problem, literal, input };
      }
    }
  }
}

const brokenInputsOf = oncePerStep((context): readonly BrokenInput[] => [...readInputs(context)]);

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
            fixes: fixes(context, broken),
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
