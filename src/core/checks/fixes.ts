import { valueChange } from '../derive/index.ts';
import { formatPath } from '../model/path.ts';
import type { Fix } from '../model/problem.ts';
import type { StepChange, YamlPath } from '../model/step.ts';
import { editsOverlap, type TextEdit } from '../model/text.ts';
import { scalar } from '../model/value.ts';
import { editStep, editStepInTurn } from '../yaml/index.ts';
import type { StepContext } from './rule.ts';

/** What a fix needs to know of a step. */
type Editable = Pick<StepContext, 'text' | 'step' | 'definition'>;

/** A fix from edits; none when the text can't be edited there. */
export function fixOf(title: string, edits: readonly TextEdit[]): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title, edits }];
}

/** A fix from changes of different keys; none when one of them can't be made. */
export function changeFix(
  { text, step }: Editable,
  changes: readonly StepChange[],
  title: string,
): readonly Fix[] {
  const results = changes.map((change) => editStep(text, step, change));
  if (!results.every(({ ok }) => ok)) {
    return [];
  }
  const edits = results.flatMap((result) => (result.ok ? result.edits : []));
  if (!editsOverlap(edits)) {
    return fixOf(title, edits);
  }
  // Both touch the same lines, as where the last key of spec moves below it: one after the other.
  const inTurn = editStepInTurn(text, step, changes);
  return inTurn.ok ? fixOf(title, inTurn.edits) : [];
}

/** A fix that gives a field another text. */
export function setFix(
  context: Editable,
  path: YamlPath,
  text: string,
  title: string,
): readonly Fix[] {
  const change = valueChange(context.definition, formatPath(path), scalar(text));
  return changeFix(context, [change], title);
}
