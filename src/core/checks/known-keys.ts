import { keyOrder } from '../derive/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { YamlPath } from '../model/step.ts';

/** A mapping of a step and the keys that its step type has there. */
export interface KnownKeys {
  readonly parent: YamlPath;
  readonly keys: readonly string[];
}

/** No key has this name, so that it gets no place of its own among the keys. */
const NO_KEY = '';

const known = new WeakMap<StepDefinition, readonly KnownKeys[]>();

/** The mappings of a step type with their keys: the step itself first, then those below it. */
export function knownKeysOf(definition: StepDefinition): readonly KnownKeys[] {
  const kept = known.get(definition);
  if (kept) {
    return kept;
  }
  const parents = definition.fields.flatMap(({ key }) => {
    const path = pathOf(key);
    return path.map((_, at) => path.slice(0, at));
  });
  const result = [...new Map(parents.map((path) => [formatPath(path), path])).values()].map(
    (parent) => ({ parent, keys: keyOrder(definition, [...parent, NO_KEY]) }),
  );
  known.set(definition, result);
  return result;
}

/** The keys of one mapping of a step type; none for a mapping that it does not have. */
export function keysAt(definition: StepDefinition, parent: YamlPath): readonly string[] {
  const place = formatPath(parent);
  const found = knownKeysOf(definition).find((entry) => formatPath(entry.parent) === place);
  return found?.keys ?? [];
}
