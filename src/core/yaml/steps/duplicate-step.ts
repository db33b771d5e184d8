import type { StepOutline } from '../../model/step.ts';
import { applyEdits, type TextEdit } from '../../model/text.ts';
import type { Pen } from '../edit/render.ts';
import { flowStyleOf, styleOfStep } from '../edit/style.ts';
import { replaceScalar } from '../edit/value.ts';
import { isEmptyValue, type ListItem, type MapNode } from '../tree.ts';
import { withoutAnchors } from './anchors.ts';
import { inserted, STANDS_ALONE } from './insert-step.ts';
import { type FreshNames, freshNames, identifiersIn } from './names.ts';
import { putBehind } from './put.ts';
import { cannot, type StepsResult, UNSAFE } from './result.ts';
import { segmentOf } from './segment.ts';
import { siblingsOf } from './siblings.ts';

/**
 * Copies a step behind itself with an Id and a name that are free. Comments inside go along, those
 * above the step don't: they speak of the original. The copy names no anchors; its aliases mean the
 * original's.
 */
export function duplicateStep(text: string, step: StepOutline): StepsResult {
  const siblings = siblingsOf(text, step);
  if (!siblings) {
    return cannot(STANDS_ALONE);
  }
  const item = siblings.item(siblings.index);
  const map = item && stepMapOf(item);
  const segment = segmentOf(siblings, siblings.index);
  if (!item || !map || !(siblings.flow || segment)) {
    return cannot(UNSAFE);
  }
  const start = segment?.body ?? item.start;
  const end = segment?.end ?? item.end;
  const names = freshNames(
    { identifier: textOf(map, 'identifier') ?? '', name: textOf(map, 'name') ?? '' },
    identifiersIn(text),
  );
  const edits = [...withoutAnchors(text, item), ...renames(text, map, names)].map((edit) => ({
    range: { start: edit.range.start - start, end: edit.range.end - start },
    text: edit.text,
  }));
  const source = applyEdits(text.slice(start, end), edits);
  return inserted(siblings, putBehind(siblings, siblings.index, [source]), [source]);
}

/** The step's own mapping in an item: the value of `step`, or the item itself. */
function stepMapOf({ value }: ListItem): MapNode | null {
  const wrapped =
    value.kind === 'map' ? value.pairs.find((pair) => pair.name === 'step')?.value : undefined;
  const map = wrapped?.kind === 'map' ? wrapped : value;
  return map.kind === 'map' ? map : null;
}

function textOf(map: MapNode, key: string): string | null {
  const value = map.pairs.find((pair) => pair.name === key)?.value;
  return value?.kind === 'scalar' && !isEmptyValue(value) && !value.text.includes('<+')
    ? value.text
    : null;
}

function renames(text: string, map: MapNode, names: FreshNames): readonly TextEdit[] {
  const pen: Pen = {
    style: styleOfStep(text, map),
    intent: 'string',
    ...flowStyleOf({ flow: map.flow, json: false, compact: false }, map),
  };
  return (['identifier', 'name'] as const).flatMap((key) => {
    const before = textOf(map, key);
    const node = map.pairs.find((pair) => pair.name === key)?.value;
    return node && before !== null && before !== names[key] && names[key] !== ''
      ? [replaceScalar(pen, node, names[key])]
      : [];
  });
}
