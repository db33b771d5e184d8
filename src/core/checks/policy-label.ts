import { pathOf } from '../model/path.ts';
import type { Rule } from './rule.ts';

const LABELS = 'spec.labels';

/** An image without a label that the organisation asks for. */
export const POLICY_LABEL: Rule = {
  code: 'policy-label',
  title: 'Required label is missing',
  severity: 'error',
  why: 'The organisation’s configuration names labels that every image must have.',
  source: 'waybill.config.yaml, policy.labels',
  example: {
    bad: 'spec:\n  labels: {}',
    good: 'spec:\n  labels:\n    team: payments',
    config: 'policy:\n  labels: [team]',
  },
  partial: false,
  *check({ policy, step }) {
    const value = step.read(pathOf(LABELS));
    // As an expression the labels are known only when the step runs; other shapes have a rule.
    const isEmpty = value.kind === 'unset' || (value.kind === 'scalar' && value.text === '');
    if (value.kind !== 'map' && !isEmpty) {
      return;
    }
    const names = value.kind === 'map' ? value.entries.map(({ name }) => name) : [];
    const missing = (policy.labels ?? []).filter((label) => !names.includes(label));
    if (missing.length > 0) {
      yield { key: LABELS, message: `Every image needs the label ${missing.join(', ')}.` };
    }
  },
};
