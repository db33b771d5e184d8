import type { Rule } from './rule.ts';

/** The tag `latest` where the organisation does not want it. */
export const POLICY_LATEST: Rule = {
  code: 'policy-latest',
  title: 'Tag latest is forbidden',
  severity: 'error',
  why: 'The organisation’s configuration forbids latest, which says nothing of what is in the image.',
  source: 'waybill.config.yaml, policy.forbidLatest',
  example: {
    bad: 'spec:\n  tags: [v1, latest]',
    good: 'spec:\n  tags: [v1]',
    config: 'policy:\n  forbidLatest: true',
  },
  partial: true,
  *check({ policy, references }) {
    for (const { role, key, resolvedTag } of policy.forbidLatest === true ? references : []) {
      if (role === 'image' && resolvedTag === 'latest') {
        yield { key, message: 'The tag latest is forbidden. Use a tag that names this build.' };
      }
    }
  },
};
