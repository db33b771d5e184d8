import { fieldOf, partDefinitions } from '../derive/index.ts';
import { formatPath } from '../model/path.ts';
import type { KeyEntry, YamlPath } from '../model/step.ts';
import type { MapEntry } from '../model/value.ts';
import type { StepContext } from './rule.ts';

/** Where the matrix of a step stands. */
export const MATRIX: YamlPath = ['strategy', 'matrix'];

/** The axes of a step's matrix: the keys that have no meaning of their own there. */
export function axesOf({ definition, step }: StepContext): readonly KeyEntry[] {
  const keys = step.keys(MATRIX);
  if (keys.length === 0) {
    return [];
  }
  const matrix = fieldOf(definition, formatPath(MATRIX));
  const own = new Set(matrix === null ? [] : partDefinitions(matrix.kind).map(({ key }) => key));
  return keys.filter(({ name }) => !own.has(name));
}

/** The fixed values of an axis; null where an expression gives one of them, or they are no texts. */
export function valuesOf({ step }: StepContext, axis: string): readonly string[] | null {
  const value = step.read([...MATRIX, axis]);
  const values = value.kind === 'list' ? value.items : [];
  return values.length === 0 || values.some((text) => text.includes('<+')) ? null : values;
}

/** A combination that a matrix leaves out. */
interface Excluded {
  readonly path: YamlPath;
  readonly entries: readonly MapEntry[];
}

/** The combinations that the matrix of a step leaves out, in their order. */
export function excludedIn({ step }: StepContext): readonly Excluded[] {
  const excluded: Excluded[] = [];
  for (let at = 0; step.has([...MATRIX, 'exclude', at]); at += 1) {
    const path = [...MATRIX, 'exclude', at];
    const value = step.read(path);
    excluded.push({ path, entries: value.kind === 'map' ? value.entries : [] });
  }
  return excluded.filter(({ entries }) => entries.length > 0);
}
