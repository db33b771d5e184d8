import { builderFor, flagVariable, runsHere } from './environment.ts';
import type { Rule } from './rule.ts';

/** Several platforms for a builder that makes an image for one. */
export const PLATFORM_SEVERAL: Rule = {
  code: 'platform-several',
  title: 'Several platforms in one build',
  severity: 'warning',
  why: 'kaniko and docker build for one platform at a time; only buildx makes one image for several.',
  source:
    'kaniko, --custom-platform; docker build, --platform; product documentation on multi-architecture images',
  example: {
    bad: 'spec:\n  envVariables:\n    PLUGIN_PLATFORM: linux/amd64,linux/arm64',
    good: 'spec:\n  envVariables:\n    PLUGIN_PLATFORM: linux/arm64',
  },
  partial: true,
  *check(context) {
    const platform = flagVariable(context, 'PLUGIN_PLATFORM');
    const builder = builderFor(context);
    if (platform?.value.includes(',') && builder !== 'buildx' && runsHere(context)) {
      yield {
        key: platform.key,
        message: `${builder} builds for one platform at a time. Make a step with a tag of its own for each, or let buildx build.`,
      };
    }
  },
};
