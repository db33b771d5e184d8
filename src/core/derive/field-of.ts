import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { YamlPath } from '../model/step.ts';
import { axisAt, isStructure, mapAt, partAt, partDefinitions, recordAt } from './structure.ts';

/** The field at a key of a definition, also inside structured fields; null when it has none. */
export function fieldOf(definition: StepDefinition | null, key: string): FieldDefinition | null {
  const path = pathOf(key);
  for (const field of definition?.fields ?? []) {
    const found = field.key === key ? field : inside(field, path);
    if (found) {
      return found;
    }
  }
  return null;
}

function inside(field: FieldDefinition, path: YamlPath): FieldDefinition | null {
  const own = pathOf(field.key);
  if (!isStructure(field.kind) || !own.every((part, at) => part === path[at])) {
    return null;
  }
  const [next, ...rest] = path.slice(own.length);
  if (next === undefined) {
    return field;
  }
  if (field.kind.kind === 'records' || field.kind.kind === 'maps') {
    const at = field.kind.kind === 'records' ? recordAt : mapAt;
    return typeof next === 'number' ? insideOr(at(field, next), path) : null;
  }
  for (const part of partDefinitions(field.kind)) {
    const found = insideOr(partAt(field.key, part), path);
    if (found) {
      return found;
    }
  }
  const isAxis = field.kind.kind === 'matrix' && rest.length === 0;
  return isAxis ? axisAt(field, String(next)) : null;
}

function insideOr(field: FieldDefinition, path: YamlPath): FieldDefinition | null {
  return field.key === formatPath(path) ? field : inside(field, path);
}
