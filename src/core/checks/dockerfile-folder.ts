import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import type { Rule } from './rule.ts';
import { climbsOut, sourcePaths } from './source-paths.ts';

/** A folder where the Dockerfile belongs. */
export const DOCKERFILE_FOLDER: Rule = {
  code: 'dockerfile-folder',
  title: 'Folder in place of the Dockerfile',
  severity: 'warning',
  why: 'The builder reads the path as a file and stops at a folder.',
  source: 'drone-kaniko: “dockerfile does not exist at path”; docker build --file',
  example: {
    bad: 'spec:\n  dockerfile: services/api/',
    good: 'spec:\n  dockerfile: services/api/Dockerfile',
  },
  partial: true,
  *check(context) {
    for (const { key, text } of sourcePaths(context)) {
      if (
        key === 'spec.dockerfile' &&
        !climbsOut(text) &&
        /(?:^\.{1,2}|[\\/]\.{0,2})$/.test(text)
      ) {
        const file = `${text.replace(/[\\/]+\.?$/, '').replace(/^\.$/, '')}/Dockerfile`.replace(
          /^\/(?=Dockerfile$)/,
          text.startsWith('/') ? '/' : '',
        );
        yield {
          key,
          message: 'This is a folder. Name the Dockerfile in it.',
          fixes: () =>
            text.includes('..') ? [] : setFix(context, pathOf(key), file, `Use ${file}`),
        };
      }
    }
  },
};
