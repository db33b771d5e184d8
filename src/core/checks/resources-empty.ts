import { valueChange } from '../derive/index.ts';
import { pathOf } from '../model/path.ts';
import { UNSET } from '../model/value.ts';
import { changeFix } from './fixes.ts';
import type { Rule } from './rule.ts';

const KEY = 'spec.resources';
const RESOURCES = pathOf(KEY);

/** Resources of the container without any. */
export const RESOURCES_EMPTY: Rule = {
  code: 'resources-empty',
  title: 'Resources without limits and requests',
  severity: 'warning',
  why: 'The product’s schema wants limits or requests under resources, and its editor refuses a step without them.',
  source: 'v0 pipeline schema, ContainerResource',
  example: {
    bad: 'spec:\n  resources: {}',
    good: 'spec:\n  resources:\n    limits:\n      memory: 1Gi',
  },
  partial: false,
  *check(context) {
    const { definition, step } = context;
    const value = step.read(RESOURCES);
    const isEmpty =
      step.has(RESOURCES) &&
      step.keys(RESOURCES).length === 0 &&
      (value.kind !== 'scalar' || value.text === '') &&
      step.lock(RESOURCES) === null;
    if (isEmpty) {
      yield {
        key: KEY,
        message: 'Resources needs limits or requests. Without them, leave it out.',
        fixes: () => changeFix(context, [valueChange(definition, KEY, UNSET)], 'Remove resources'),
      };
    }
  },
};
