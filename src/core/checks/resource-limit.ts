import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import { bytesOf, millicoresOf } from './quantity.ts';
import type { Rule } from './rule.ts';

/** What a limit is held to: the product’s default, and an amount that no machine has. */
const LIMITS: readonly {
  readonly key: string;
  readonly amount: (text: string) => number | null;
  readonly fallback: string;
  /** A number below it was meant in another unit. */
  readonly tiny: number;
  readonly tinyMessage: (text: string) => string;
}[] = [
  {
    key: 'spec.resources.limits.memory',
    amount: bytesOf,
    fallback: '500Mi',
    tiny: 1024 ** 2,
    tinyMessage: (text) => `${text} is less than one megabyte: without a unit it means bytes.`,
  },
  {
    key: 'spec.resources.limits.cpu',
    amount: millicoresOf,
    fallback: '400m',
    tiny: 0,
    tinyMessage: (text) => text,
  },
];

/** A container limit below what the product gives by itself. */
export const RESOURCE_LIMIT: Rule = {
  code: 'resource-limit',
  title: 'Limit below the default',
  severity: 'hint',
  why: 'Builds that run out of memory are killed, and little CPU makes them slow; the defaults are small already.',
  source: 'product documentation: 500Mi and 400m are the defaults of the step’s container',
  example: {
    bad: 'spec:\n  resources:\n    limits:\n      memory: 128Mi',
    good: 'spec:\n  resources:\n    limits:\n      memory: 1Gi',
  },
  partial: true,
  *check(context) {
    if (context.infrastructure !== 'kubernetes') {
      return;
    }
    for (const { key, amount, fallback, tiny, tinyMessage } of LIMITS) {
      const path = pathOf(key);
      const value = context.step.read(path);
      const found = value.kind === 'scalar' ? amount(value.text) : null;
      const least = amount(fallback);
      if (value.kind === 'scalar' && found !== null && least !== null && found < least) {
        const isTiny = found < tiny;
        yield {
          key,
          severity: isTiny ? 'warning' : 'hint',
          message: isTiny
            ? tinyMessage(value.text)
            : `${value.text} is below the product’s own ${fallback}.`,
          fixes: () => setFix(context, path, fallback, `Use ${fallback}`),
        };
      }
    }
  },
};
