import type { Rule } from './rule.ts';
import { isAddress, sourcePaths } from './source-paths.ts';

/** Whether a relative path climbs above where it starts. */
function climbsOut(path: string): boolean {
  let depth = 0;
  for (const part of path.split(/[\\/]+/)) {
    if (part === '..') {
      depth -= 1;
    } else if (part !== '' && part !== '.') {
      depth += 1;
    }
    if (depth < 0) {
      return true;
    }
  }
  return false;
}

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
      if (!text.startsWith('/') && !isAddress(text) && climbsOut(text)) {
        yield {
          key,
          message: `${label} leaves the codebase. Paths start at its root.`,
        };
      }
    }
  },
};
