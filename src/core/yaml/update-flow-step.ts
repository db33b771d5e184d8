import type { StepOutline, StepsOutline } from '../model/step.ts';
import type { TextEdit, TextRange } from '../model/text.ts';
import { composeSlice } from './compose.ts';
import { outlineSteps } from './outline.ts';

type IsStepType = (type: string) => boolean;

/** What may lead out of a step, or give a part of it another meaning. */
const REFERS = /[&*!]|<</;

/**
 * The steps after edits inside one step that is written in braces on one line, as all are in JSON: only
 * that step is read, the others are moved. Null where the edits lead out of it, or where it does not
 * surely end where it ended, so that the whole text has to be read.
 */
export function updateFlowStep(
  before: { readonly text: string; readonly outline: StepsOutline },
  edits: readonly TextEdit[],
  text: string,
  isStepType: IsStepType,
): readonly StepOutline[] | null {
  const { steps, syntax } = before.outline;
  const index = steps.findIndex(({ range }) => edits.every((edit) => isInside(edit.range, range)));
  const step = steps[index];
  if (!step || edits.length === 0 || syntax.length > 0) {
    return null;
  }
  const { start, end } = step.range;
  const shift = text.length - before.text.length;
  const was = readAlone(before.text.slice(start, end), isStepType);
  const now = was && readAlone(text.slice(start, end + shift), isStepType);
  if (!now || was.name !== step.name || was.identifier !== step.identifier) {
    return null;
  }
  const { name, identifier, type } = now;
  const range = { start, end: end + shift };
  // Another path object tells that the text of the step is another one.
  const edited = { ...step, name, identifier, type, range, path: [...step.path] };
  const below = steps.slice(index + 1).map((one) => ({ ...one, range: moved(one.range, shift) }));
  return [...steps.slice(0, index), edited, ...below];
}

function isInside(edit: TextRange, step: TextRange): boolean {
  return step.start < edit.start && edit.end < step.end;
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** The one step that a source in braces is by itself; null where it is anything else. */
function readAlone(source: string, isStepType: IsStepType): StepOutline | null {
  const isInBraces = source.startsWith('{') && source.endsWith('}') && !/[\r\n]/.test(source);
  if (!isInBraces || REFERS.test(source)) {
    return null;
  }
  const { root, errors } = composeSlice(source, { start: 0, end: source.length });
  const { steps, otherSteps } = outlineSteps(`step: ${source}`, isStepType);
  const isOne = steps.length === 1 && otherSteps.size === 0 && steps[0]?.path.length === 1;
  const isWhole = root?.kind === 'map' && root.end === source.length && errors.length === 0;
  return isOne && isWhole ? (steps[0] ?? null) : null;
}
