import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import { UNSET } from '../model/value.ts';
import { hasLayerCaching } from './environment.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

/** Two caches at once. */
export const CACHING_REMOTE_CACHE: Rule = {
  code: 'caching-remote-cache',
  title: 'Layer caching beside a remote cache',
  severity: 'warning',
  why: 'With both set the remote cache is used, and Docker layer caching only changes the builder.',
  source: 'product documentation of Docker layer caching',
  example: {
    bad: 'spec:\n  caching: true\n  remoteCacheRepo: team/app-cache',
    good: 'spec:\n  remoteCacheRepo: team/app-cache',
  },
  partial: true,
  *check(context) {
    const field = context.definition.cache?.field;
    if (field !== undefined && hasLayerCaching(context) && context.step.has(pathOf(field))) {
      yield {
        key: 'spec.caching',
        message: 'The remote cache holds when Docker layer caching is on too. Keep one of the two.',
        fixes: () =>
          changeFix(
            context,
            [valueChange(context.definition, 'spec.caching', UNSET)],
            'Remove Docker layer caching',
          ),
      };
    }
  },
};
