import type { FieldDefinition, PartDefinition, StepDefinition } from '../fields/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { StepChange } from '../model/step.ts';
import { type FieldValue, list, scalar, UNSET } from '../model/value.ts';
import { valueChange } from './change.ts';
import { fieldOf } from './field-of.ts';
import { partsOf, type StepReads } from './parts.ts';
import { appliesIn, partAt, partDefinitions } from './structure.ts';

/**
 * The changes, to be made in turn, that give a field a value and keep the structure around it whole:
 * what excludes it goes, so does what belonged to another value of it, and what belongs to the new
 * one is written along with its first value.
 */
export function fieldChanges(
  definition: StepDefinition | null,
  step: StepReads,
  key: string,
  value: FieldValue,
): readonly StepChange[] {
  const change = valueChange(definition, key, value);
  if (value.kind === 'unset') {
    return [change];
  }
  const around = ownersOf(definition, key).map((owner) =>
    changesIn({ owner, key, value, step, definition }),
  );
  return [
    ...around.flatMap(({ before }) => before),
    change,
    ...around.flatMap(({ after }) => after),
  ];
}

/** The structured fields that hold a key, outermost first. */
function ownersOf(definition: StepDefinition | null, key: string): readonly FieldDefinition[] {
  const path = pathOf(key);
  return path.slice(0, -1).flatMap((_, depth) => {
    const field = fieldOf(definition, formatPath(path.slice(0, depth + 1)));
    return field && field.kind.kind !== 'records' ? [field] : [];
  });
}

interface PartChange {
  readonly owner: FieldDefinition;
  readonly key: string;
  readonly value: FieldValue;
  readonly step: StepReads;
  readonly definition: StepDefinition | null;
}

function changesIn({ owner, key, value, step, definition }: PartChange): {
  readonly before: readonly StepChange[];
  readonly after: readonly StepChange[];
} {
  const parts = partDefinitions(owner.kind).map((part) => partAt(owner.key, part));
  const own = parts.find((part) => isAtOrBelow(key, part.key));
  const wasThere = step.has(pathOf(owner.key));
  const appliesNow = (part: PartDefinition) =>
    appliesIn(owner.key, part, (at) => step.read(pathOf(at)));
  const gone = new Set<string>();
  const readAfter = (at: string) =>
    at === key ? value : gone.has(at) ? UNSET : step.read(pathOf(at));
  // A part stands behind the one that it belongs to, so what goes takes along what belongs to it.
  for (const part of parts.filter((one) => one !== own)) {
    const isExcluded = part.alternative !== undefined && part.alternative === own?.alternative;
    const isOver = appliesNow(part) && !appliesIn(owner.key, part, readAfter);
    if ((isExcluded || isOver) && step.has(pathOf(part.key))) {
      gone.add(part.key);
    }
  }
  const along = parts.filter(
    (part) =>
      part !== own &&
      part.initial !== undefined &&
      !(wasThere && appliesNow(part)) &&
      appliesIn(owner.key, part, readAfter) &&
      !step.has(pathOf(part.key)),
  );
  return {
    before: [...gone].map((at) => valueChange(definition, at, UNSET)),
    after: along.map((part) => valueChange(definition, part.key, initialOf(part))),
  };
}

function initialOf({ initial }: PartDefinition): FieldValue {
  return initial === undefined
    ? UNSET
    : typeof initial === 'string'
      ? scalar(initial)
      : list(...initial);
}

/** The changes that give an axis another name, also where its excluded combinations tell it. */
export function nameChanges(
  definition: StepDefinition | null,
  step: StepReads,
  key: string,
  name: string,
): readonly StepChange[] {
  const path = pathOf(key);
  const owner = fieldOf(definition, formatPath(path.slice(0, -1)));
  const maps = partDefinitions(owner?.kind ?? { kind: 'text' })
    .filter(({ kind }) => kind.kind === 'maps')
    .flatMap((part) => partsOf(partAt(owner?.key ?? '', part), step))
    .map((map) => [...pathOf(map.key), path.at(-1) ?? ''])
    .filter((inside) => step.has(inside));
  return [path, ...maps].map((at) => ({ kind: 'rename-key', path: at, name }));
}

function isAtOrBelow(key: string, owner: string): boolean {
  return key === owner || key.startsWith(`${owner}.`) || key.startsWith(`${owner}[`);
}
