import type { FieldDefinition } from '../fields/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { ParsedStep, YamlPath } from '../model/step.ts';
import type { KeptPart } from './view-model.ts';

/** What a structured field of a step holds that none of its parts shows, in the order of the text. */
export function keptParts(
  field: FieldDefinition,
  parts: readonly FieldDefinition[],
  step: ParsedStep,
): readonly KeptPart[] {
  const path = pathOf(field.key);
  const value = step.read(path);
  const isBlank =
    value.kind === 'unset' ||
    (value.kind === 'map' && value.entries.length === 0) ||
    (value.kind === 'list' && value.items.length === 0);
  // One value for the whole, such as a runtime input, has the field's own row; an item has none.
  const isWhole = value.kind === 'scalar' && typeof path.at(-1) !== 'number';
  if (isBlank || isWhole) {
    return [];
  }
  const shown = parts.map(({ key }) => pathOf(key));
  const keys = step.keys(path);
  if (keys.length === 0) {
    return parts.length === 0 || field.kind.kind === 'mapping' ? [keptAt(path, step)] : [];
  }
  return keys.flatMap(({ name }) => notShown([...path, name], shown, step));
}

function notShown(
  path: YamlPath,
  shown: readonly YamlPath[],
  step: ParsedStep,
): readonly KeptPart[] {
  const below = shown.filter((one) => path.every((part, at) => part === one[at]));
  const isShown = below.some((one) => one.length === path.length);
  const keys = step.keys(path);
  if (isShown) {
    return [];
  }
  return below.length > 0 && keys.length > 0
    ? keys.flatMap(({ name }) => notShown([...path, name], shown, step))
    : isEmptyAt(path, step)
      ? []
      : [keptAt(path, step)];
}

function isEmptyAt(path: YamlPath, step: ParsedStep): boolean {
  const value = step.read(path);
  return value.kind === 'map' && value.entries.length === 0;
}

function keptAt(path: YamlPath, step: ParsedStep): KeptPart {
  return {
    key: formatPath(path),
    yaml: step.source(path) ?? '',
    range: step.keyRange(path),
  };
}
