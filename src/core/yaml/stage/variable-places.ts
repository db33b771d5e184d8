import type { StepOutline } from '../../model/step.ts';
import { ownCopy, type TextRange } from '../../model/text.ts';
import { composeText } from '../compose.ts';
import { scalarText } from '../read.ts';
import { stageMaps } from './stage-maps.ts';

/**
 * Where the names of the variables stand that the stage of a step declares, without quotes; those that
 * are written elsewhere, for an alias to take, are left out. Costs the lines of the stage.
 */
export function stageVariablePlaces(
  text: string,
  step: StepOutline,
): ReadonlyMap<string, TextRange> {
  const { stage } = stageMaps(text, step, (document) => composeText(text)[document]?.root ?? null);
  const list = stage?.find(['variables'])?.node;
  const places = new Map<string, TextRange>();
  for (const index of stage && list?.kind === 'list' ? list.items.keys() : []) {
    const found = stage?.find(['variables', index, 'name']);
    const name = stage && found ? scalarText(stage, found.node) : null;
    const start = name === null || !found ? -1 : text.indexOf(name, found.node.start);
    // A name with escapes is not written as it reads.
    if (name !== null && found?.lock === null && start !== -1 && start < found.node.end) {
      places.set(ownCopy(name), { start, end: start + name.length });
    }
  }
  return places;
}
