import type { StepOutline } from '../model/step.ts';
import type { AssistContext } from './context.ts';

/** The innermost step of the outline that an offset stands in; null outside of all. */
export function stepAt(
  { outline }: Pick<AssistContext, 'outline'>,
  offset: number,
): StepOutline | null {
  return (
    outline.steps.findLast(({ range }) => range.start <= offset && offset <= range.end) ?? null
  );
}

/** The type of the step around an offset where its lines do not tell it, as with a merge key. */
export function typeAt(context: AssistContext, offset: number): string | null {
  return stepAt(context, offset)?.type ?? null;
}
