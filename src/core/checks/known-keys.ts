import { keyOrder, partDefinitions, structuresIn } from '../derive/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { YamlPath } from '../model/step.ts';
import type { StepContext } from './rule.ts';

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

/** The mappings inside the structures of a step, with the keys that they may have. */
export function partKeysOf({ definition, step }: Pick<StepContext, 'definition' | 'step'>) {
  return structuresIn(definition, step)
    .filter(({ kind }) => kind.kind === 'mapping')
    .flatMap(({ key, kind }): readonly KnownKeys[] => {
      const parts = partDefinitions(kind).map((part) => pathOf(part.key));
      const parents = parts.flatMap((path) => path.map((_, at) => path.slice(0, at)));
      const places = new Map(parents.map((parent) => [formatPath(parent), parent]));
      return [...places.values()].map((parent) => ({
        parent: [...pathOf(key), ...parent],
        keys: parts
          .filter((path) => formatPath(path.slice(0, parent.length)) === formatPath(parent))
          .flatMap((path) => String(path[parent.length] ?? [])),
      }));
    });
}

/** The keys of one mapping of a step type; none for a mapping that it does not have. */
export function keysAt(definition: StepDefinition, parent: YamlPath): readonly string[] {
  const place = formatPath(parent);
  const found = knownKeysOf(definition).find((entry) => formatPath(entry.parent) === place);
  return found?.keys ?? [];
}
