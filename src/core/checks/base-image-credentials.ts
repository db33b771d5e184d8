import { hasExpression } from '../expression/index.ts';
import { builderFor, flagVariable, isFlagOn } from './environment.ts';
import { pushedRepository } from './registry-of.ts';
import type { Rule } from './rule.ts';

/** Names of Docker Hub in an address. */
const HUB = /^(?:index\.docker\.io|registry-1\.docker\.io|registry\.hub\.docker\.com|docker\.io)$/;

/** The host of a registry's address, Docker Hub under one name. */
function hostOf(address: string): string {
  const host = address.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, '');
  return HUB.test(host) ? 'docker.io' : host;
}

/** Credentials for base images that replace those of the push. */
export const BASE_IMAGE_CREDENTIALS: Rule = {
  code: 'base-image-credentials',
  title: 'Base image login that replaces the push login',
  severity: 'warning',
  why: 'kaniko keeps one login per registry: with the same registry for base images and push, the one for base images stays.',
  source: 'drone-kaniko, config.json; product documentation of the base image connector',
  example: {
    bad: 'spec:\n  repo: ghcr.io/team/app\n  envVariables:\n    PLUGIN_BASE_IMAGE_REGISTRY: ghcr.io',
    good: 'spec:\n  repo: ghcr.io/team/app\n  envVariables:\n    PLUGIN_BASE_IMAGE_REGISTRY: docker.io',
  },
  partial: true,
  *check(context) {
    const registry = flagVariable(context, 'PLUGIN_BASE_IMAGE_REGISTRY');
    // The host fields of the other step types come with credentials that the plugin keeps elsewhere.
    const ownHost = context.definition.repository.length > 1;
    if (
      registry === null ||
      ownHost ||
      hasExpression(registry.value) ||
      builderFor(context) !== 'kaniko' ||
      isFlagOn(context, 'PLUGIN_NO_PUSH')
    ) {
      return;
    }
    const pushed = pushedRepository(context);
    if (pushed !== null && pushed.host === hostOf(registry.value)) {
      yield {
        key: registry.key,
        message: `The image goes to ${pushed.host} too, and kaniko keeps one login per registry: this one replaces the connector’s. It must be allowed to push.`,
      };
    }
  },
};
