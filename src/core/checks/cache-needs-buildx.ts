import { pathOf } from '../model/path.ts';
import { builderFor } from './environment.ts';
import type { Rule } from './rule.ts';

const KEYS = ['spec.cacheFrom', 'spec.cacheTo'];

/** buildx caches where kaniko builds. */
export const CACHE_NEEDS_BUILDX: Rule = {
  code: 'cache-needs-buildx',
  title: 'Cache that needs buildx',
  severity: 'hint',
  why: 'cacheFrom and cacheTo are settings of buildx; kaniko has a remote cache image in their place.',
  source: 'drone-buildx, settings; drone-kaniko has none of the two',
  example: {
    bad: 'spec:\n  cacheTo: type=registry,ref=team/app:cache',
    good: 'spec:\n  remoteCacheRepo: team/app-cache',
  },
  partial: true,
  *check(context) {
    const { definition, step } = context;
    if (builderFor(context) !== 'kaniko') {
      return;
    }
    for (const { key, label } of definition.fields) {
      if (KEYS.includes(key) && step.has(pathOf(key))) {
        yield {
          key,
          message: `${label} needs buildx. On Kubernetes kaniko builds unless Docker layer caching is on.`,
        };
      }
    }
  },
};
