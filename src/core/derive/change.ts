import { hasExpression } from '../expression/index.ts';
import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import { formatPath, parsePath, pathOf } from '../model/path.ts';
import type { ScalarIntent, StepChange, YamlPath } from '../model/step.ts';
import { type FieldValue, scalar, UNSET } from '../model/value.ts';
import { fieldOf } from './field-of.ts';
import { partDefinitions } from './structure.ts';

/** Keys of a step in the order that the product writes them. */
const STEP_KEYS: readonly string[] = [
  'type',
  'name',
  'identifier',
  'description',
  'spec',
  'timeout',
  'when',
  'failureStrategies',
  'strategy',
  'enforce',
];

/** The conventional order of the keys beside the last part of `path`. */
export function keyOrder(definition: StepDefinition | null, path: YamlPath): readonly string[] {
  const parents = path.slice(0, -1);
  if (parents.length === 0) {
    return STEP_KEYS;
  }
  const siblings = (definition?.fields ?? [])
    .flatMap((field) => waysTo(field, []))
    .filter((way) => parents.every((part, at) => way[at] === part || way[at] === ANY_INDEX))
    .map((way) => way[parents.length])
    .filter((part) => typeof part === 'string');
  // Names of one's own, such as the axes of a matrix, stand before those that have a meaning.
  const own = path.at(-1);
  const isNamed = typeof own === 'string' && fieldOf(definition, formatPath(path)) !== null;
  return [...new Set(isNamed && !siblings.includes(own) ? [own, ...siblings] : siblings)];
}

/** Stands for the index of a list in a way to a field. */
const ANY_INDEX = null;

/** The paths of all keys at or below a field. */
function waysTo(
  { key, kind }: FieldDefinition,
  owner: readonly (string | number | null)[],
): readonly (readonly (string | number | null)[])[] {
  const way = [...owner, ...pathOf(key)];
  const inner = kind.kind === 'records' ? [...way, ANY_INDEX] : way;
  return [way, ...partDefinitions(kind).flatMap((part) => waysTo(part, inner))];
}

/** Switches and numbers are written bare; anything else keeps its text through every reader. */
function intentOf(field: FieldDefinition | null, value: FieldValue): ScalarIntent {
  if (value.kind !== 'scalar' || hasExpression(value.text)) {
    return 'string';
  }
  switch (field?.kind.kind) {
    case 'switch':
      return value.text === 'true' || value.text === 'false' ? 'literal' : 'string';
    case 'integer':
      return /^(?:0|[1-9]\d*)$/.test(value.text) ? 'literal' : 'string';
    default:
      return 'string';
  }
}

/** The change that gives a field a value; an unset value takes the key away. */
export function valueChange(
  definition: StepDefinition | null,
  key: string,
  value: FieldValue,
): StepChange {
  const path = pathOf(key);
  if (value.kind === 'unset') {
    return { kind: 'unset', path };
  }
  return {
    kind: 'set',
    path,
    value,
    intent: intentOf(fieldOf(definition, key), value),
    order: keyOrder(definition, path),
    outerOrders: path
      .slice(0, -1)
      .map((_, depth) => keyOrder(definition, path.slice(0, depth + 1))),
  };
}

/**
 * The change that `KEY=VALUE` on a command line asks for; null when KEY is no path. `true` and
 * `false` set a switch, on a field of that kind and on keys that the definition does not know.
 */
export function textChange(
  definition: StepDefinition | null,
  key: string,
  text: string,
): StepChange | null {
  const path = parsePath(key);
  if (path === null) {
    return null;
  }
  const change = valueChange(definition, key, scalar(text));
  const known = definition?.fields.some(
    (field) =>
      key === field.key || key.startsWith(`${field.key}[`) || key.startsWith(`${field.key}.`),
  );
  const bare = !known && change.kind === 'set' && (text === 'true' || text === 'false');
  return bare ? { ...change, intent: 'literal' } : change;
}

/** The change that takes a key away; null when KEY is no path. */
export function unsetChange(key: string): StepChange | null {
  return parsePath(key) === null ? null : valueChange(null, key, UNSET);
}
