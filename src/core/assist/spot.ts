import { keyOrder, partDefinitions } from '../derive/index.ts';
import type { FieldDefinition, PartDefinition, StepDefinition } from '../fields/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { YamlPath } from '../model/step.ts';
import { type FieldValue, UNSET } from '../model/value.ts';

/** Where a path leads in a definition: to a mapping whose keys are known, or to a setting. */
export type Spot =
  | {
      readonly kind: 'mapping';
      /** The keys, in their conventional order. */
      readonly keys: readonly KnownKey[];
      /** The field that holds the mapping; null for the step, `spec` and the like. */
      readonly owner: FieldDefinition | null;
    }
  | {
      readonly kind: 'setting';
      readonly field: FieldDefinition;
      /** Item or entry of the setting; empty for the whole of it. */
      readonly rest: YamlPath;
    };

/** One key of a mapping: a setting, or a mapping that holds some. */
export interface KnownKey {
  readonly name: string;
  /** Null for a key that only holds others, such as `spec`. */
  readonly field: FieldDefinition | null;
  readonly isRequired: boolean;
  /** The keys below it that a snippet writes along; empty for a setting. */
  readonly inner: readonly KnownKey[];
}

interface Branch {
  readonly name: string;
  readonly own: FieldDefinition | null;
  readonly below: readonly Reached[];
}

/** A field and what is left of its key's path. */
interface Reached {
  readonly field: FieldDefinition;
  readonly path: readonly string[];
}

function reachedFrom(fields: readonly FieldDefinition[]): readonly Reached[] {
  return fields.map((field) => ({ field, path: pathOf(field.key).map(String) }));
}

function branchesOf(reached: readonly Reached[]): readonly Branch[] {
  const names = [...new Set(reached.flatMap(({ path }) => path[0] ?? []))];
  return names.map((name) => {
    const inside = reached.filter(({ path }) => path[0] === name);
    const below = inside.map(({ field, path }) => ({ field, path: path.slice(1) }));
    return {
      name,
      own: below.find(({ path }) => path.length === 0)?.field ?? null,
      below: below.filter(({ path }) => path.length > 0),
    };
  });
}

function isAlwaysRequired(field: FieldDefinition): boolean {
  // A part that belongs to another part's value is not wanted before that value is there.
  return field.required === true && !('onlyWith' in field);
}

function knownKey({ name, own, below }: Branch): KnownKey {
  const parts = own === null ? below : reachedFrom(partDefinitions(own.kind));
  const all = branchesOf(parts).map(knownKey);
  const required = all.filter(({ isRequired }) => isRequired);
  return {
    name,
    field: own,
    isRequired: own === null ? required.length > 0 : isAlwaysRequired(own),
    inner: required.length > 0 ? required : all.slice(0, 1),
  };
}

/** The value at the key of a step. */
export type ReadField = (key: string) => FieldValue;

/** A path on which the definition is followed, and the step that it belongs to. */
interface Way {
  readonly path: YamlPath;
  readonly read: ReadField;
}

/**
 * The settings inside a structured field, whose mapping is `rest` away from the path's end; none for
 * any other. What belongs to another value of the setting that decides about it is left out.
 */
function partsOn({ path, read }: Way, field: FieldDefinition, rest: YamlPath) {
  const owner = path.slice(0, path.length - rest.length);
  const parts = partDefinitions(field.kind);
  const applies = ({ onlyWith }: PartDefinition): boolean => {
    if (onlyWith === undefined) {
      return true;
    }
    const word = read(formatPath([...owner, ...pathOf(onlyWith.part)]));
    const isOpen = word.kind !== 'scalar' || word.text === '';
    return (
      (isOpen || onlyWith.values.includes(word.text)) &&
      parts.filter(({ key }) => key === onlyWith.part).every(applies)
    );
  };
  return parts.filter(applies);
}

function walk(
  way: Way,
  reached: readonly Reached[],
  path: YamlPath,
  owner: FieldDefinition | null,
): Spot | null {
  const [first, ...rest] = path;
  const branches = branchesOf(reached);
  if (first === undefined) {
    return { kind: 'mapping', keys: branches.map(knownKey), owner };
  }
  const branch = branches.find(({ name }) => name === first);
  if (branch === undefined) {
    return owner?.kind.kind === 'matrix' ? { kind: 'setting', field: owner, rest: path } : null;
  }
  return branch.own === null ? walk(way, branch.below, rest, owner) : enter(way, branch.own, rest);
}

/** Goes into a field along the rest of a path. */
function enter(way: Way, field: FieldDefinition, rest: YamlPath): Spot | null {
  const inside = (below: YamlPath) =>
    walk(way, reachedFrom(partsOn(way, field, below)), below, field);
  switch (field.kind.kind) {
    case 'mapping':
    case 'matrix':
      return inside(rest);
    case 'records':
      return rest.length === 0 ? { kind: 'setting', field, rest } : inside(rest.slice(1));
    default:
      return { kind: 'setting', field, rest };
  }
}

const READS_NOTHING: ReadField = () => UNSET;

/**
 * What a path of a step stands for; null where the definition knows nothing. With a step to read from,
 * settings that belong to another value of the one beside them, such as the action of a failure
 * strategy, are left out.
 */
export function spotAt(
  definition: StepDefinition,
  path: YamlPath,
  read: ReadField = READS_NOTHING,
): Spot | null {
  const spot = walk({ path, read }, reachedFrom(definition.fields), path, null);
  if (spot?.kind !== 'mapping') {
    return spot;
  }
  const order = keyOrder(definition, [...path, '']);
  const rank = ({ name }: KnownKey) => (order.includes(name) ? order.indexOf(name) : order.length);
  return { ...spot, keys: spot.keys.toSorted((a, b) => rank(a) - rank(b)) };
}
