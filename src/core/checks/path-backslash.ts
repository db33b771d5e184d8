import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import type { Rule } from './rule.ts';
import { sourcePaths } from './source-paths.ts';

/** A path with backslashes where Linux builds. */
export const PATH_BACKSLASH: Rule = {
  code: 'path-backslash',
  title: 'Path with backslashes',
  severity: 'warning',
  why: 'kaniko runs on Linux, where a backslash is part of a name.',
  source: 'kaniko runs in Linux containers only',
  example: {
    bad: 'spec:\n  dockerfile: services\\api\\Dockerfile',
    good: 'spec:\n  dockerfile: services/api/Dockerfile',
  },
  partial: true,
  *check(context) {
    if (context.infrastructure !== 'kubernetes' || context.stage.os === 'windows') {
      return;
    }
    for (const { key, label, text } of sourcePaths(context)) {
      if (text.includes('\\')) {
        const mended = text.replaceAll('\\', '/');
        yield {
          key,
          message: `${label} holds backslashes. On Linux folders are divided by slashes.`,
          fixes: () => setFix(context, pathOf(key), mended, `Use ${mended}`),
        };
      }
    }
  },
};
