import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import { bytesOf, millicoresOf } from './quantity.ts';
import type { Rule } from './rule.ts';

/** Amounts that no node of a cluster has, and the unit that was probably left out. */
const MOST: readonly {
  readonly amount: (text: string) => number | null;
  readonly most: number;
  readonly kind: 'cpu' | 'memory';
  /** What was meant by a number without a unit; null for one that has its unit. */
  readonly meant: (text: string) => string | null;
}[] = [
  {
    amount: millicoresOf,
    most: 256_000,
    kind: 'cpu',
    meant: (text) => (/^\d+$/.test(text) ? `${text}m` : null),
  },
  { amount: bytesOf, most: 4 * 1024 ** 4, kind: 'memory', meant: () => null },
];

/** A container limit or request above what any machine has. */
export const RESOURCE_EXCESS: Rule = {
  code: 'resource-excess',
  title: 'More than any machine has',
  severity: 'warning',
  why: 'Kubernetes waits for a node with that much, so the step never starts. A CPU number without m means whole cores.',
  source: 'Kubernetes, resource units; product documentation: limits of the step’s container',
  example: {
    bad: 'spec:\n  resources:\n    limits:\n      memory: 1Gi\n      cpu: "1000"',
    good: 'spec:\n  resources:\n    limits:\n      memory: 1Gi\n      cpu: 1000m',
  },
  partial: true,
  *check(context) {
    if (context.infrastructure !== 'kubernetes' || !context.step.has(['spec', 'resources'])) {
      return;
    }
    for (const { amount, most, kind, meant } of MOST) {
      for (const part of ['limits', 'requests']) {
        const key = `spec.resources.${part}.${kind}`;
        const value = context.step.read(pathOf(key));
        const text = value.kind === 'scalar' ? value.text : '';
        if ((amount(text) ?? 0) > most) {
          const other = meant(text);
          yield {
            key,
            message: `No machine has ${text}${kind === 'cpu' ? ' cores' : ' of memory'}.${other === null ? '' : ` Did you mean ${other}?`}`,
            fixes: () =>
              other === null ? [] : setFix(context, pathOf(key), other, `Use ${other}`),
          };
        }
      }
    }
  },
};
