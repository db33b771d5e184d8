import { matchesAny } from '../config/index.ts';
import { hasExpression } from '../expression/index.ts';
import { literalsOf } from './literals.ts';
import type { Rule } from './rule.ts';

/** A connector that the organisation does not want to be used. */
export const POLICY_CONNECTOR: Rule = {
  code: 'policy-connector',
  title: 'Connector that is not allowed',
  severity: 'error',
  why: 'The organisation’s configuration names the connectors that steps may use.',
  source: 'waybill.config.yaml, policy.connectors',
  example: {
    bad: 'spec:\n  connectorRef: my_own_hub',
    good: 'spec:\n  connectorRef: account.hub',
    config: 'policy:\n  connectors: [account.*]',
  },
  partial: true,
  *check(context) {
    const allowed = context.policy.connectors;
    if (allowed === undefined) {
      return;
    }
    for (const { field, key, text } of literalsOf(context)) {
      const isConnector = field.kind.kind === 'connector' || 'connectorType' in field.kind;
      if (isConnector && text !== '' && !hasExpression(text) && !matchesAny(allowed, text)) {
        yield {
          key,
          message: `The connector ${text} may not be used. Allowed: ${allowed.join(', ')}.`,
        };
      }
    }
  },
};
