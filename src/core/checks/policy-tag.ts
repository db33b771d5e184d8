import { matchesAny } from '../config/index.ts';
import type { Rule } from './rule.ts';

/** A tag of another form than the organisation wants. */
export const POLICY_TAG: Rule = {
  code: 'policy-tag',
  title: 'Tag of a form that is not allowed',
  severity: 'error',
  why: 'The organisation’s configuration says what tags look like.',
  source: 'waybill.config.yaml, policy.tags',
  example: {
    bad: 'spec:\n  tags: [main-SNAPSHOT]',
    good: 'spec:\n  tags: [v1.4.2]',
    config: 'policy:\n  tags:\n    allow: [v*]',
  },
  partial: true,
  *check({ policy, references }) {
    const { allow, forbid = [] } = policy.tags ?? {};
    for (const { role, key, resolvedTag } of references) {
      if (role !== 'image' || resolvedTag === null) {
        continue;
      }
      const against = forbid.filter((pattern) => matchesAny([pattern], resolvedTag));
      if (against.length > 0) {
        yield {
          key,
          message: `Tags like ${against.join(', ')} are forbidden, as ${resolvedTag} is.`,
        };
      } else if (allow !== undefined && !matchesAny(allow, resolvedTag)) {
        yield { key, message: `${resolvedTag} is none of the allowed tags: ${allow.join(', ')}.` };
      }
    }
  },
};
