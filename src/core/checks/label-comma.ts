import { pathOf } from '../model/path.ts';
import { commaEntries } from './comma-entries.ts';
import type { Rule } from './rule.ts';

/** A comma in a label, where the plugin cuts it. */
export const LABEL_COMMA: Rule = {
  code: 'label-comma',
  title: 'Label with a comma',
  severity: 'warning',
  why: 'Labels reach the plugin in one list with commas, so a value with a comma becomes two labels.',
  source: 'drone-kaniko and drone-docker: custom_labels is a list with commas',
  example: {
    bad: 'spec:\n  labels:\n    owners: jane,joe',
    good: 'spec:\n  labels:\n    owners: jane joe',
  },
  partial: true,
  *check({ step }) {
    const labels = step.read(pathOf('spec.labels'));
    for (const { key, name } of commaEntries(
      labels.kind === 'map' ? labels.entries : [],
      'spec.labels',
    )) {
      yield { key, message: `The plugin cuts ${name} at its comma. Use another sign.` };
    }
  },
};
