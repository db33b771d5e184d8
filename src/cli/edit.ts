import {
  applyEdits,
  definitionOf,
  editStep,
  formatPath,
  indexLines,
  outlineText,
  parseStep,
  type StepOutline,
} from '#core';
import type { RequestedChange } from './changes.ts';

/**
 * The text after a change and where the step stands in it (null when a new `type` made it a step of another
 * kind), or why it can't be changed.
 */
export type Applied =
  | { readonly ok: true; readonly text: string; readonly place: StepOutline | null }
  | { readonly ok: false; readonly message: string };

/** Makes one change of the step at `place`. A refusal begins with line and column where there is one. */
export function applyChange(text: string, place: StepOutline, change: RequestedChange): Applied {
  const step = parseStep(text, place);
  const result = editStep(text, step, change.changeOf(definitionOf(place.type)));
  if (!result.ok) {
    const { range, message } = result.lock;
    const at = range && indexLines(text).positionAt(range.start);
    return {
      ok: false,
      message: `${at ? `${at.line}:${at.column}:` : ''} ${change.key}: ${message}`,
    };
  }
  const edited = applyEdits(text, result.edits);
  const path = formatPath(place.path);
  const found = outlineText(edited).steps.find(
    (step) => step.document === place.document && formatPath(step.path) === path,
  );
  return { ok: true, text: edited, place: found ?? null };
}
