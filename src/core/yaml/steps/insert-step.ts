import type { StepOutline } from '../../model/step.ts';
import type { TextEdit } from '../../model/text.ts';
import { columnOf, lineBreakAt } from '../lines.ts';
import { fillEmptyList } from './empty-list.ts';
import { blockSource, flowSource, itemStyleOf, type NewStep } from './new-step.ts';
import { putBehind } from './put.ts';
import { cannot, done, placeOf, type StepsResult, UNSAFE } from './result.ts';
import { type Siblings, siblingsOf } from './siblings.ts';
import { keepsOthers } from './verify.ts';

/** Said of a step that is the whole text, an anchor's value, a template's content. */
export const STANDS_ALONE =
  'This step stands in no list of steps: put it below `steps:` as `- step:` first.';

/**
 * Writes new steps, in their order, behind another one of the same list, in its neighbour's style.
 * Without a step to follow they go into the first empty `steps:` of the text, else behind the last item
 * of the first `steps:`. The result's place is inside the first of them.
 */
export function insertSteps(
  text: string,
  after: StepOutline | null,
  ...steps: readonly NewStep[]
): StepsResult {
  if (after === null) {
    return fillEmptyList(text, steps, (siblings) => insertBehind(siblings, steps));
  }
  const siblings = siblingsOf(text, after);
  return siblings ? insertBehind(siblings, steps) : cannot(STANDS_ALONE);
}

function insertBehind(siblings: Siblings, steps: readonly NewStep[]): StepsResult {
  const { text, index } = siblings;
  const item = siblings.item(index);
  if (!item) {
    return cannot(UNSAFE);
  }
  const column = columnOf(text, item.start);
  const style = itemStyleOf(text, item);
  const lineBreak = lineBreakAt(text, item.start);
  const sources = steps.map((step) =>
    siblings.flow ? flowSource(item, step) : blockSource(column, style, step).join(lineBreak),
  );
  return inserted(siblings, putBehind(siblings, index, sources), sources);
}

/** The result of putting the sources of items behind the item at the list's index. */
export function inserted(
  siblings: Siblings,
  edits: readonly TextEdit[] | null,
  sources: readonly string[],
): StepsResult {
  const [source = ''] = sources;
  const edit = edits?.find((one) => one.text.includes(source));
  if (!edits || !edit) {
    return cannot(UNSAFE);
  }
  const start = placeOf(edits, edit) + edit.text.indexOf(source);
  // Inside the step's mapping: behind the key `step`, at the first `type`.
  const at = start + Math.max(source.search(/["']?type["']?[ \t]*:/), 0);
  return keepsOthers(siblings, edits, { inserted: sources.length })
    ? done(edits, at)
    : cannot(UNSAFE);
}
