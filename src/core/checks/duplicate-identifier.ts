import type { StepOutline, YamlPath } from '../model/step.ts';
import { parseStep } from '../yaml/index.ts';
import type { OutlineRule } from './rule.ts';

/** By the path object, which an updated outline keeps for the steps that it only moved. */
const scopes = new WeakMap<YamlPath, string>();

function scopeOf({ document, path }: StepOutline): string {
  const known = scopes.get(path);
  if (known !== undefined) {
    return known;
  }
  const stage = path.indexOf('stage');
  const scope = JSON.stringify([document, ...path.slice(0, stage === -1 ? 1 : stage + 1)]);
  scopes.set(path, scope);
  return scope;
}

/** Two Build and Push steps of one stage with the same Id, which the product refuses. */
export const DUPLICATE_IDENTIFIER: OutlineRule = {
  code: 'duplicate-identifier',
  title: 'Id taken by another step',
  severity: 'error',
  why: 'The product refuses a stage with two steps of one Id: outputs and conditions refer to a step by it.',
  source: 'product documentation on entity identifiers',
  example: {
    bad: '- step:\n    identifier: push\n- step:\n    identifier: push',
    good: '- step:\n    identifier: push\n- step:\n    identifier: push_mirror',
  },
  *check(text, outline) {
    const seen = new Set<string>();
    for (const [index, step] of outline.steps.entries()) {
      if (step.identifier === null || step.identifier === '' || step.partial) {
        continue;
      }
      const place = `${scopeOf(step)} ${step.identifier}`;
      if (!seen.has(place)) {
        seen.add(place);
        continue;
      }
      yield {
        step: index,
        key: 'identifier',
        range: parseStep(text, step).valueRange(['identifier']) ?? step.range,
        message: `Another step of this stage has the Id ${step.identifier}. Choose another one.`,
      };
    }
  },
};
