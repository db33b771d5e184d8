import { pathOf } from '../model/path.ts';
import { hasLayerCaching, runsHere } from './environment.ts';
import type { Rule } from './rule.ts';

/** Docker layer caching on a cluster. */
export const CACHING_PRIVILEGED: Rule = {
  code: 'caching-privileged',
  title: 'Layer caching on Kubernetes',
  severity: 'hint',
  why: 'On Kubernetes layer caching runs buildx in a privileged container and keeps layers in storage of your own.',
  source: 'product documentation of Docker layer caching, self-managed infrastructure',
  example: {
    bad: 'spec:\n  caching: true',
    good: 'spec:\n  remoteCacheRepo: team/app-cache',
  },
  partial: true,
  *check(context) {
    const { definition, infrastructure, step } = context;
    // `caching-remote-cache` tells of both at once.
    const remote = definition.cache !== undefined && step.has(pathOf(definition.cache.field));
    if (
      infrastructure === 'kubernetes' &&
      !remote &&
      runsHere(context) &&
      hasLayerCaching(context)
    ) {
      yield {
        key: 'spec.caching',
        message:
          'On Kubernetes this needs privileged mode in the cluster and default object storage. A remote cache image needs neither.',
      };
    }
  },
};
