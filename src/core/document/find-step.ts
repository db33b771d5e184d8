import type { StepsOutline } from '../model/step.ts';

/** The step that an identifier or `#N` names, or why there is none. */
export type FoundStep =
  | { readonly ok: true; readonly index: number }
  | { readonly ok: false; readonly message: string };

function labelOf(outline: StepsOutline, index: number): string {
  const step = outline.steps[index];
  return `#${index + 1} ${step?.identifier ?? '(no Id)'}`;
}

/**
 * Finds a step by identifier, or by `#N`, the N-th step of the text from 1. An identifier that two
 * steps share is refused, naming the numbers to use instead.
 */
export function findStep(outline: StepsOutline, id: string): FoundStep {
  const all = outline.steps.map((_, index) => index);
  const numbered = /^#(\d+)$/.exec(id);
  const matches = numbered
    ? all.filter((index) => index === Number(numbered[1]) - 1)
    : all.filter((index) => outline.steps[index]?.identifier === id);
  const [only] = matches;
  if (only !== undefined && matches.length === 1) {
    return { ok: true, index: only };
  }
  const list = (indexes: readonly number[]) =>
    indexes.map((index) => labelOf(outline, index)).join(', ');
  if (matches.length > 1) {
    return {
      ok: false,
      message: `More than one step has the Id ${id}. Use one of: ${list(matches)}.`,
    };
  }
  return {
    ok: false,
    message:
      all.length === 0
        ? ['The text holds no Build and Push step.', outline.syntax[0]?.message ?? '']
            .join(' ')
            .trim()
        : `No step ${id}. The text holds: ${list(all)}.`,
  };
}
