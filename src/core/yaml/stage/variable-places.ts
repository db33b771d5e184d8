import type { StepOutline } from '../../model/step.ts';
import { ownCopy, type TextRange } from '../../model/text.ts';
import { composeText } from '../compose.ts';
import { scalarText } from '../read.ts';
import { stageMaps } from './stage-maps.ts';

/** A variable that a stage declares, and where it is written. */
interface Place {
  readonly name: string;
  /** The name, without quotes; null where it is written elsewhere, for an alias to take. */
  readonly at: TextRange | null;
  /** The value, with quotes; null where it is no text of its own. */
  readonly value: TextRange | null;
}

/** Costs the lines of the stage. */
function* declaredPlaces(text: string, step: StepOutline): Generator<Place> {
  const { stage } = stageMaps(text, step, (document) => composeText(text)[document]?.root ?? null);
  const list = stage?.find(['variables'])?.node;
  for (const index of stage && list?.kind === 'list' ? list.items.keys() : []) {
    const found = stage?.find(['variables', index, 'name']);
    const name = stage && found ? scalarText(stage, found.node) : null;
    if (!stage || !found || name === null) {
      continue;
    }
    const start = text.indexOf(name, found.node.start);
    const value = stage.find(['variables', index, 'value']);
    yield {
      name: ownCopy(name),
      // A name with escapes is not written as it reads.
      at:
        found.lock === null && start !== -1 && start < found.node.end
          ? { start, end: start + name.length }
          : null,
      value:
        value?.lock === null && value.node.kind === 'scalar'
          ? { start: value.node.start, end: value.node.end }
          : null,
    };
  }
}

/**
 * Where the names of the variables stand that the stage of a step declares, without quotes; those that
 * are written elsewhere, for an alias to take, are left out. Costs the lines of the stage.
 */
export function stageVariablePlaces(
  text: string,
  step: StepOutline,
): ReadonlyMap<string, TextRange> {
  const places = new Map<string, TextRange>();
  for (const { name, at } of declaredPlaces(text, step)) {
    if (at !== null) {
      places.set(name, at);
    }
  }
  return places;
}

/**
 * Where the value of a variable stands that the stage of a step declares, with its quotes; null where
 * it is written elsewhere. Costs the lines of the stage.
 */
export function stageVariableValue(
  text: string,
  step: StepOutline,
  name: string,
): TextRange | null {
  for (const place of declaredPlaces(text, step)) {
    if (place.name === name) {
      return place.value;
    }
  }
  return null;
}
