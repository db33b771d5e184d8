import { valueChange } from '../derive/index.ts';
import { prefixesCache } from '../flags/index.ts';
import { pathOf } from '../model/path.ts';
import { UNSET } from '../model/value.ts';
import { builderFor, flagText, flagVariable, isFlagOn } from './environment.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/**
 * kaniko's cache turned on by its flag, without a repository. The plugins that put their registry in
 * front of it give the executor the registry alone, from which it makes no reference; that of Docker
 * registries gives it nothing, so that the executor takes `cache` below the image.
 */
export const CACHE_REPOSITORY_MISSING: Rule = {
  code: 'cache-repository-missing',
  title: 'Cache without a repository',
  severity: 'warning',
  why: 'The plugin gives kaniko --cache-repo=REGISTRY/ with nothing behind it: no layer is found there and none is kept, while the build goes on as if nothing were wrong.',
  source: 'drone-kaniko, cmd/kaniko-ecr, -acr, -gar and -gcr, CacheRepo; kaniko, RegistryCache',
  example: {
    bad: 'type: BuildAndPushGAR\nspec:\n  envVariables:\n    PLUGIN_ENABLE_CACHE: "true"',
    good: 'type: BuildAndPushGAR\nspec:\n  remoteCacheImage: us-docker.pkg.dev/my-project/images/app-cache',
  },
  partial: false,
  *check(context) {
    const { definition, step } = context;
    const { cache } = definition;
    const enabled = flagVariable(context, 'PLUGIN_ENABLE_CACHE');
    if (
      enabled !== null &&
      cache !== undefined &&
      prefixesCache(definition) &&
      builderFor(context) === 'kaniko' &&
      isFlagOn(context, 'PLUGIN_ENABLE_CACHE') &&
      !flagText(context, 'PLUGIN_CACHE_REPO') &&
      !step.has(pathOf(cache.field))
    ) {
      yield {
        key: enabled.key,
        message: `No layer is cached: ${enabled.name} needs a repository to keep them in. Set ${cache.field}, which turns the cache on by itself.`,
        fixes: () =>
          changeFix(
            context,
            [valueChange(definition, enabled.key, UNSET)],
            `Remove ${enabled.name}`,
          ),
      };
    }
  },
};
