import { formatPath } from '../model/path.ts';
import { axesOf, MATRIX } from './matrix.ts';
import type { Rule } from './rule.ts';

/** A matrix without axes, or an axis without values. */
export const MATRIX_AXIS: Rule = {
  code: 'matrix-axis',
  title: 'Matrix without values',
  severity: 'error',
  why: 'The product refuses a matrix without an axis, and an axis without a value.',
  source: 'harness-core, StrategyValidationUtils',
  example: {
    bad: 'strategy:\n  matrix:\n    maxConcurrency: 2',
    good: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\n    maxConcurrency: 2\nspec:\n  tags:\n    - v1-<+matrix.jdk>',
  },
  partial: false,
  *check(context) {
    const { step } = context;
    const value = step.read(MATRIX);
    const axes = axesOf(context);
    const isMapping =
      value.kind === 'map' || (value.kind === 'foreign' && step.keys(MATRIX).length > 0);
    if (isMapping && axes.length === 0) {
      yield {
        key: formatPath(MATRIX),
        message: 'The matrix has no axis. Add one with its values, such as jdk: ["17", "21"].',
      };
    }
    for (const { name } of axes) {
      const path = [...MATRIX, name];
      const values = step.read(path);
      const isEmpty =
        (values.kind === 'list' && values.items.length === 0) ||
        (values.kind === 'scalar' && values.text === '');
      if (isEmpty) {
        yield { key: formatPath(path), message: `The axis ${name} has no values.` };
      }
    }
  },
};
