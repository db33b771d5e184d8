import { formatPath } from '../model/path.ts';
import { axesOf, excludedIn, MATRIX, valuesOf } from './matrix.ts';
import type { Rule } from './rule.ts';

/** More combinations than anybody writes, which are not gone through. */
const MOST_COMBINATIONS = 10_000;

type Combination = Readonly<Record<string, string>>;

/** Every combination of the values of some axes. */
function combinationsOf(axes: readonly (readonly [name: string, values: readonly string[]])[]) {
  return axes.reduce<readonly Combination[]>(
    (all, [name, values]) =>
      all.flatMap((before) => values.map((value) => ({ ...before, [name]: value }))),
    [{}],
  );
}

/** A matrix of which nothing is left. */
export const MATRIX_EXCLUDED: Rule = {
  code: 'matrix-excluded',
  title: 'Matrix of which nothing is left',
  severity: 'error',
  why: 'Each combination is excluded, and the product ends a pipeline with a loop that never runs.',
  source: 'harness-core, MatrixConfigServiceHelper: “Total number of iterations found to be 0”',
  example: {
    bad: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\n    exclude:\n      - jdk: "17"\n      - jdk: "21"\nspec:\n  tags:\n    - v1-<+matrix.jdk>',
    good: 'strategy:\n  matrix:\n    jdk: ["17", "21"]\n    exclude:\n      - jdk: "17"\nspec:\n  tags:\n    - v1-<+matrix.jdk>',
  },
  partial: false,
  *check(context) {
    const excluded = excludedIn(context);
    if (excluded.length === 0) {
      return;
    }
    const axes = axesOf(context).map(({ name }) => [name, valuesOf(context, name) ?? []] as const);
    const count = axes.reduce((all, [, values]) => all * values.length, 1);
    if (count === 0 || count > MOST_COMBINATIONS) {
      return;
    }
    const isLeft = (combination: Combination) =>
      !excluded.some(({ entries }) =>
        entries.every(({ name, value }) => combination[name] === value),
      );
    if (!combinationsOf(axes).some(isLeft)) {
      yield {
        key: formatPath([...MATRIX, 'exclude']),
        message: 'No combination is left to run. Leave one of them in.',
      };
    }
  },
};
