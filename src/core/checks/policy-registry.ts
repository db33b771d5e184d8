import { matchesAny } from '../config/index.ts';
import { formatRepository } from '../image/index.ts';
import { pushedRepository } from './registry-of.ts';
import type { Rule } from './rule.ts';

/** An image that goes where the organisation does not want it. */
export const POLICY_REGISTRY: Rule = {
  code: 'policy-registry',
  title: 'Registry that is not allowed',
  severity: 'error',
  why: 'The organisation’s configuration says where images may be pushed.',
  source: 'waybill.config.yaml, policy.registries',
  example: {
    bad: 'spec:\n  repo: docker.io/acme/app',
    good: 'spec:\n  repo: ghcr.io/acme/app',
    config: 'policy:\n  registries: [ghcr.io/acme/**]',
  },
  partial: true,
  *check(context) {
    const { definition, policy } = context;
    // Not read off a reference: there is none while a tag is to be given, but the registry is known.
    const name = pushedRepository(context);
    if (policy.registries === undefined || name === null) {
      return;
    }
    const repository = formatRepository(name);
    const isAllowed = policy.registries.some((pattern) =>
      matchesAny([pattern], pattern.includes('/') ? repository : name.host),
    );
    if (!isAllowed) {
      yield {
        key: definition.fields.find(({ role }) => role === 'image')?.key ?? null,
        message: `Images may not be pushed to ${repository}. Allowed: ${policy.registries.join(', ')}.`,
      };
    }
  },
};
