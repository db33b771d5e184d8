import type { Rule } from './rule.ts';
import { climbsOut, isAddress, sourcePaths } from './source-paths.ts';

/** A path that leaves the codebase. */
export const PATH_OUTSIDE: Rule = {
  code: 'path-outside',
  title: 'Path outside of the codebase',
  severity: 'warning',
  why: 'The step sees the cloned codebase; what lies above it is not there.',
  source: 'product documentation: paths are relative to the root of the codebase',
  example: {
    bad: 'spec:\n  context: ../shared',
    good: 'spec:\n  context: shared',
  },
  partial: true,
  *check(context) {
    for (const { key, label, text } of sourcePaths(context)) {
      if (!isAddress(text) && climbsOut(text)) {
        yield {
          key,
          message: `${label} leaves the codebase. Paths start at its root.`,
        };
      }
    }
  },
};
