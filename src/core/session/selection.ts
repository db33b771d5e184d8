import type { StepOutline, StepsOutline } from '../model/step.ts';
import type { TextEdit } from '../model/text.ts';
import { parseStep } from '../yaml/index.ts';
import { moveOffset, stepAt } from './select.ts';
import type { Selection, Session } from './state.ts';

/** The session with the selected step at an index, parsed; null while it can't be found. */
export function selecting(session: Session, selected: number | null): Session {
  const place = selected === null ? undefined : session.outline.steps[selected];
  if (!place) {
    return { ...session, selected: null, step: null };
  }
  const step = parseStep(session.text, place);
  const readable = step.syntax.every(({ code }) => code === 'yaml-duplicate-key');
  const lastGood = readable || session.lastGood === null ? step : session.lastGood;
  return { ...session, selected, anchor: place.range.start, step, lastGood };
}

/** The session with another step selected, which gets a name of its own. */
export function selectingOther(session: Session, selected: number | null): Session {
  const selections = session.selections + 1;
  return selecting({ ...session, selections, selection: selections, lastGood: null }, selected);
}

/** The session with the step selected that was so before; it has the name that it had. */
export function selectingAgain(session: Session, { selected, selection }: Selection): Session {
  const lastGood = selection === session.selection ? session.lastGood : null;
  return selecting({ ...session, selection, lastGood }, selected);
}

/**
 * Selects in the present text the step that was selected before the edits that led to it: where it
 * stands now or, when its first key was written anew, by its Id. Another one only where it is gone.
 */
export function followStep(before: Session, edits: readonly TextEdit[], session: Session): Session {
  const { outline } = session;
  const anchor = moveOffset(before.anchor, edits);
  const here = stepAt(outline, anchor);
  const same = keepsHead(before, edits) ? here : (sameIdentifier(before, outline) ?? null);
  if (same !== null) {
    return selecting({ ...session, anchor }, same);
  }
  const broken = outline.syntax.length > 0;
  if (here !== null || (!broken && outline.steps.length > 0)) {
    return selectingOther(session, here ?? 0);
  }
  // A step that can't be found in broken text stays selected: the form shows its last good values.
  return selecting({ ...session, anchor, ...(broken ? {} : { lastGood: null }) }, null);
}

/** Whether the first key of the selected step is none of what the edits replace. */
function keepsHead({ anchor, ...session }: Session, edits: readonly TextEdit[]): boolean {
  const end = selectedStep(session)?.range.end ?? anchor;
  return edits.every(
    ({ range }) =>
      range.end <= anchor || range.start > anchor || (range.start === anchor && range.end < end),
  );
}

/** Index of the step with the Id that the selected one has, where no other has it. */
export function sameIdentifier(before: Session, outline: StepsOutline): number | null {
  const identifier = selectedStep(before)?.identifier ?? null;
  const places = (steps: readonly StepOutline[]) =>
    steps.flatMap((step, index) => (step.identifier === identifier ? [index] : []));
  const [index, ...others] = places(outline.steps);
  const isAlone = identifier !== null && places(before.outline.steps).length === 1;
  return isAlone && index !== undefined && others.length === 0 ? index : null;
}

function selectedStep({
  selected,
  outline,
}: Pick<Session, 'selected' | 'outline'>): StepOutline | undefined {
  return selected === null ? undefined : outline.steps[selected];
}
