import { baseImages, registryAccess } from '../dockerfile/index.ts';
import { pathOf } from '../model/path.ts';
import { isFlagSet } from './environment.ts';
import { givenTarget, resolvedArguments } from './given-arguments.ts';
import { pushedRepository } from './registry-of.ts';
import type { Rule, StepContext } from './rule.ts';

const DOCKERFILE = 'FROM myteam.azurecr.io/base:1\n';

/** Whether the step brings a login for base images of its own. */
function hasOwnLogin(context: StepContext): boolean {
  return (
    context.step.has(pathOf('spec.baseImageConnectorRefs')) ||
    isFlagSet(context, 'PLUGIN_BASE_IMAGE_REGISTRY')
  );
}

/** A base image that can't be pulled with the step's connector. */
export const BASE_IMAGE_LOGIN: Rule = {
  code: 'base-image-login',
  title: 'Base image that needs another login',
  severity: 'warning',
  why: 'The connector opens the registry that the step pushes to. Base images of other private registries need a base image connector.',
  source: 'product documentation of the base image connector; the registries’ own documentation',
  example: {
    bad: 'spec:\n  repo: ghcr.io/team/app',
    good: 'spec:\n  repo: ghcr.io/team/app\n  baseImageConnectorRefs:\n    - account.azure_images',
    dockerfile: { bad: DOCKERFILE, good: DOCKERFILE },
  },
  partial: false,
  *check(context) {
    const { dockerfile } = context;
    const target = givenTarget(context);
    const pushed = pushedRepository(context);
    if (dockerfile === null || target === null || pushed === null || hasOwnLogin(context)) {
      return;
    }
    const images = baseImages(dockerfile, target, resolvedArguments(context));
    const hosts = new Set(images.flatMap(({ host }) => host ?? []));
    for (const host of hosts) {
      if (host !== pushed.host && registryAccess(host)?.needsLogin === true) {
        const image = images.find((one) => one.host === host)?.reference ?? host;
        yield {
          key: 'spec.dockerfile',
          message: `${image} comes from ${host}, and the connector logs in to ${pushed.host} only. Choose a base image connector.`,
        };
      }
    }
  },
};
