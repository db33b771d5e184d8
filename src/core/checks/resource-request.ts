import { pathOf } from '../model/path.ts';
import { setFix } from './fixes.ts';
import { bytesOf, millicoresOf } from './quantity.ts';
import type { Rule } from './rule.ts';

const KINDS = [
  { name: 'memory', amount: bytesOf },
  { name: 'cpu', amount: millicoresOf },
] as const;

/** A request above its limit. */
export const RESOURCE_REQUEST: Rule = {
  code: 'resource-request',
  title: 'Request above the limit',
  severity: 'warning',
  why: 'Kubernetes refuses a container that asks for more than its limit.',
  source: 'Kubernetes API: requests must be less than or equal to limits',
  example: {
    bad: 'spec:\n  resources:\n    limits:\n      memory: 1Gi\n    requests:\n      memory: 2Gi',
    good: 'spec:\n  resources:\n    limits:\n      memory: 2Gi\n    requests:\n      memory: 1Gi',
  },
  partial: true,
  *check(context) {
    for (const { name, amount } of context.infrastructure === 'kubernetes' ? KINDS : []) {
      const request = context.step.read(['spec', 'resources', 'requests', name]);
      const limit = context.step.read(['spec', 'resources', 'limits', name]);
      const asked = request.kind === 'scalar' ? amount(request.text) : null;
      const most = limit.kind === 'scalar' ? amount(limit.text) : null;
      if (asked !== null && most !== null && asked > most && limit.kind === 'scalar') {
        const key = `spec.resources.requests.${name}`;
        yield {
          key,
          message: `The request is above the limit of ${limit.text}, so Kubernetes refuses the container.`,
          fixes: () => setFix(context, pathOf(key), limit.text, `Use ${limit.text}`),
        };
      }
    }
  },
};
