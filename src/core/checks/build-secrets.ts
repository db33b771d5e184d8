import { pathOf } from '../model/path.ts';
import { builderFor, runsHere } from './environment.ts';
import type { Rule } from './rule.ts';

const KEYS = ['spec.envDockerSecrets', 'spec.fileDockerSecrets'];

/** Build secrets where kaniko builds. */
export const BUILD_SECRETS: Rule = {
  code: 'build-secrets',
  title: 'Build secrets that kaniko does not mount',
  severity: 'hint',
  why: 'RUN --mount=type=secret needs BuildKit, which kaniko does not have.',
  source: 'drone-docker: secrets_from_env and secrets_from_file; drone-kaniko has none of the two',
  example: {
    bad: 'spec:\n  envDockerSecrets:\n    npm_token: NPM_TOKEN',
    good: 'spec:\n  caching: <+input>\n  envDockerSecrets:\n    npm_token: NPM_TOKEN',
  },
  partial: true,
  *check(context) {
    const { definition, step } = context;
    const caching = step.read(pathOf('spec.caching'));
    const open = caching.kind === 'scalar' && caching.text.includes('<+');
    if (builderFor(context) !== 'kaniko' || open || !runsHere(context)) {
      return;
    }
    for (const { key, label } of definition.fields) {
      if (KEYS.includes(key) && step.has(pathOf(key))) {
        yield {
          key,
          message: `${label}: kaniko mounts no build secrets. They need buildx, which Docker layer caching turns on.`,
        };
      }
    }
  },
};
