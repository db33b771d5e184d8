import { formatPath } from '../model/path.ts';
import { MATRIX } from './matrix.ts';
import type { Rule } from './rule.ts';

/** Combinations under `include`, which other systems add to a matrix and the product takes for an axis. */
export const MATRIX_INCLUDE: Rule = {
  code: 'matrix-include',
  title: 'Combinations to include in a matrix',
  severity: 'warning',
  why: 'The product leaves combinations out with exclude and adds none: include becomes an axis of its own, so that every combination runs once for each of its items.',
  source: 'harness-core, MatrixConfig; product documentation on looping strategies',
  example: {
    bad: 'strategy:\n  matrix:\n    jdk: ["17"]\n    include:\n      - jdk: "21"\nspec:\n  tags:\n    - v1-<+matrix.jdk>',
    good: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\nspec:\n  tags:\n    - v1-<+matrix.jdk>',
  },
  partial: true,
  *check({ step }) {
    const path = [...MATRIX, 'include'];
    // An axis of this name has texts.
    if (step.keys([...path, 0]).length > 0) {
      yield {
        key: formatPath(path),
        message:
          'The product adds no combinations: include counts as an axis. List every value under its axis, and leave out what is not to run with exclude.',
      };
    }
  },
};
