import { splitExpressions } from '../expression/index.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

const KEPT: Readonly<Record<string, string>> = {
  'spec.buildArgs': 'Build arguments stay in the image’s history',
  'spec.labels': 'Labels stay on the image',
};

/** A secret of the product in a build argument or a label. */
export const SECRET_IN_IMAGE: Rule = {
  code: 'secret-in-image',
  title: 'Secret that stays in the image',
  severity: 'warning',
  why: 'Build arguments and labels are part of the image: whoever can pull it can read them.',
  source: 'Dockerfile reference, ARG: “not recommended for secrets”; docker history',
  example: {
    infrastructure: 'harness-cloud',
    bad: 'spec:\n  buildArgs:\n    NPM_TOKEN: <+secrets.getValue("npm_token")>',
    good: 'spec:\n  envDockerSecrets:\n    npm_token: NPM_TOKEN',
  },
  partial: true,
  *check(context) {
    for (const { field, key, text } of literalsOf(context)) {
      const why = KEPT[field.key];
      const holds = splitExpressions(text).some(
        ({ kind, text: part }) => kind === 'expression' && part.includes('secrets.getValue'),
      );
      if (why !== undefined && holds) {
        yield {
          key,
          message: `${why}, where this secret can be read. A build secret is not kept: RUN --mount=type=secret.`,
        };
      }
    }
  },
};
