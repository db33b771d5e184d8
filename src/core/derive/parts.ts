import type { FieldDefinition, PartDefinition, StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import type { ParsedStep, YamlPath } from '../model/step.ts';
import {
  appliesIn,
  axisAt,
  isStructure,
  mapAt,
  partAt,
  partDefinitions,
  recordAt,
} from './structure.ts';

/** What is read of a step to find the parts that stand in it. */
export type StepReads = Pick<ParsedStep, 'read' | 'has' | 'keys'>;

/**
 * The fields inside a structured field of a step, with their whole keys: the parts that apply or
 * stand in the text, the items of a list, the axes of a matrix. None where an expression stands for
 * the whole, or where the text holds something else than the structure.
 */
export function partsOf(field: FieldDefinition, step: StepReads): readonly PartDefinition[] {
  const { kind, key } = field;
  const path = pathOf(key);
  const value = step.read(path);
  if (!isStructure(kind) || (value.kind === 'scalar' && value.text !== '')) {
    return [];
  }
  if (kind.kind === 'records' || kind.kind === 'maps') {
    const at = kind.kind === 'records' ? recordAt : mapAt;
    return indexesOf(path, step).map((index) => at(field, index));
  }
  const isPresent = step.has(path);
  const isMapping = !isPresent || value.kind !== 'foreign' || step.keys(path).length > 0;
  const parts = isMapping ? mappingParts(field, step, isPresent) : [];
  return kind.kind === 'matrix' ? [...axesOf(field, step), ...parts] : parts;
}

function mappingParts(
  { key, kind }: FieldDefinition,
  step: StepReads,
  isPresent: boolean,
): readonly PartDefinition[] {
  return partDefinitions(kind).flatMap((part) => {
    const placed = partAt(key, part);
    const applies = appliesIn(key, part, (at) => step.read(pathOf(at)));
    const { required, ...optional } = placed;
    const isRequired = required === true && isPresent && applies;
    return applies || step.has(pathOf(placed.key))
      ? [isRequired ? { ...optional, required } : optional]
      : [];
  });
}

function axesOf(field: FieldDefinition, step: StepReads): readonly PartDefinition[] {
  const known = new Set(partDefinitions(field.kind).map(({ key }) => key));
  return step
    .keys(pathOf(field.key))
    .filter(({ name, isText }) => isText && !known.has(name))
    .map(({ name }) => axisAt(field, name))
    .filter(({ key }) => step.read(pathOf(key)).kind !== 'foreign');
}

function indexesOf(path: YamlPath, step: StepReads): readonly number[] {
  let count = 0;
  while (step.has([...path, count])) {
    count += 1;
  }
  return Array.from({ length: count }, (_, index) => index);
}

/** The structured fields that stand in a step, those inside others too. */
export function structuresIn(
  definition: StepDefinition,
  step: StepReads,
): readonly FieldDefinition[] {
  const inside = (field: FieldDefinition): readonly FieldDefinition[] =>
    isStructure(field.kind) && step.has(pathOf(field.key))
      ? [field, ...partsOf(field, step).flatMap(inside)]
      : [];
  return definition.fields.flatMap(inside);
}

const known = new WeakMap<
  StepReads,
  { readonly definition: StepDefinition; readonly fields: readonly PartDefinition[] }
>();

/**
 * Every field of a step that may hold a value of its own: in place of a structure that stands in the
 * text the fields inside it, save where one value stands for the whole of it.
 */
export function fieldsIn(definition: StepDefinition, step: StepReads): readonly PartDefinition[] {
  const before = known.get(step);
  if (before?.definition === definition) {
    return before.fields;
  }
  const inside = (field: PartDefinition): readonly PartDefinition[] => {
    const path = pathOf(field.key);
    if (!isStructure(field.kind) || step.read(path).kind === 'scalar') {
      return [field];
    }
    return step.has(path) ? partsOf(field, step).flatMap(inside) : [];
  };
  const fields = definition.fields.flatMap(inside);
  known.set(step, { definition, fields });
  return fields;
}
