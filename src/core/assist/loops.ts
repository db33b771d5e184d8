import { type Loop, type LoopAxis, readLoop } from '../model/loop.ts';
import type { ParsedStep, StepOutline } from '../model/step.ts';
import { parseStep, stageReader } from '../yaml/index.ts';
import type { AssistContext } from './context.ts';

/** Names that may follow a dot in an expression. */
const IS_NAME = /^[A-Za-z_]\w*$/;

/** The step that a place behind its last value belongs to as well: the last one that starts before it. */
function lastStepAt({ outline }: AssistContext, offset: number): StepOutline | null {
  return outline.steps.findLast(({ range }) => range.start <= offset) ?? null;
}

/** The step around a place in one, parsed. */
export function parsedStepAt(context: AssistContext, offset: number): ParsedStep | null {
  const step = lastStepAt(context, offset);
  return step && parseStep(context.text, step);
}

/** The axes of the matrix that the step around a place has itself. */
export function ownAxes(context: AssistContext, offset: number): readonly LoopAxis[] {
  const step = parsedStepAt(context, offset);
  return (step && readLoop(step)?.axes) ?? [];
}

/** The axes whose items an expression in a step can have, those of the innermost loop first. */
export function axesAround(context: AssistContext, offset: number): readonly LoopAxis[] {
  const step = lastStepAt(context, offset);
  const outer: readonly Loop[] =
    step === null ? [] : stageReader(context.text, context.outline)(step).loops;
  const all = [...ownAxes(context, offset), ...outer.flatMap(({ axes }) => axes)];
  const named = new Map(all.toReversed().map((axis) => [axis.name, axis]));
  return [...named.values()].toReversed().filter(({ name }) => IS_NAME.test(name));
}
