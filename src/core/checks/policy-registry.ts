import { matchesAny } from '../config/index.ts';
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
  *check({ definition, policy, references }) {
    const image = references.find(({ role, reference }) => role === 'image' && reference !== null);
    const repository = image?.reference?.replace(/:[^:/]*$/, '');
    const host = repository?.split('/', 1)[0];
    if (policy.registries === undefined || repository === undefined || host === undefined) {
      return;
    }
    const isAllowed = policy.registries.some((pattern) =>
      matchesAny([pattern], pattern.includes('/') ? repository : host),
    );
    if (!isAllowed) {
      yield {
        key: definition.fields.find(({ role }) => role === 'image')?.key ?? null,
        message: `Images may not be pushed to ${repository}. Allowed: ${policy.registries.join(', ')}.`,
      };
    }
  },
};
