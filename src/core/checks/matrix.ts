import { fieldOf, partDefinitions } from '../derive/index.ts';
import { formatPath } from '../model/path.ts';
import type { KeyEntry, YamlPath } from '../model/step.ts';
import type { StepContext } from './rule.ts';

/** Where the matrix of a step stands. */
export const MATRIX: YamlPath = ['strategy', 'matrix'];

/** The axes of a step's matrix: the keys that have no meaning of their own there. */
export function axesOf({ definition, step }: StepContext): readonly KeyEntry[] {
  const matrix = fieldOf(definition, formatPath(MATRIX));
  const own = new Set(matrix === null ? [] : partDefinitions(matrix.kind).map(({ key }) => key));
  return step.keys(MATRIX).filter(({ name }) => !own.has(name));
}
