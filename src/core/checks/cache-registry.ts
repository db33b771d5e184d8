import { compose, readStep } from '../derive/index.ts';
import { parseRepository, type RepositoryName } from '../image/index.ts';
import { pushedRepository } from './registry-of.ts';
import type { Rule } from './rule.ts';

const DOCKER_HUB = 'docker.io';

/** The first part of a path: a project, or a user of Docker Hub. */
function owner({ path }: RepositoryName): string {
  return path.split('/')[0] ?? '';
}

/** A remote cache image in another registry or account than the image. */
export const CACHE_REGISTRY: Rule = {
  code: 'cache-registry',
  title: 'Remote cache outside the image’s registry',
  severity: 'warning',
  why: 'The step logs in for the image only, so a cache in another registry or account is not found or not allowed.',
  source: 'product documentation: the remote cache image is in the same account and organisation',
  example: {
    bad: 'spec:\n  repo: ghcr.io/team/app\n  remoteCacheRepo: quay.io/team/app-cache',
    good: 'spec:\n  repo: ghcr.io/team/app\n  remoteCacheRepo: ghcr.io/team/app-cache',
  },
  partial: true,
  *check(context) {
    const { definition, references, step, values } = context;
    const cache = references.find(({ role }) => role === 'cache');
    const found = cache?.reference == null ? null : parseRepository(cache.reference);
    const image = pushedRepository(context);
    if (cache === undefined || found === null || !found.ok || image === null) {
      return;
    }
    const { name } = found;
    if (name.host !== image.host) {
      yield {
        key: cache.key,
        message: `The image goes to ${image.host}, its cache to ${name.host}. Keep both in one registry.`,
      };
      return;
    }
    const registry = compose(definition.cache?.registry ?? [], readStep(step, values)).text ?? '';
    const sharedOwner = registry.includes('/') || image.host === DOCKER_HUB;
    if (sharedOwner && owner(name) !== owner(image)) {
      yield {
        key: cache.key,
        message: `The image belongs to ${owner(image)}, its cache to ${owner(name)}. The login may not reach both.`,
      };
    }
  },
};
