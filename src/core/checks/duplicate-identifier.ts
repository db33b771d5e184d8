import type { Problem } from '../model/problem.ts';
import type { StepOutline, StepsOutline, YamlPath } from '../model/step.ts';
import { parseStep } from '../yaml/index.ts';

const CODE = 'duplicate-identifier';

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
export function duplicateIdentifiers(text: string, outline: StepsOutline): readonly Problem[] {
  const seen = new Set<string>();
  return outline.steps.flatMap((step, index) => {
    if (step.identifier === null || step.identifier === '' || step.partial) {
      return [];
    }
    const place = `${scopeOf(step)} ${step.identifier}`;
    if (!seen.has(place)) {
      seen.add(place);
      return [];
    }
    return [
      {
        code: CODE,
        severity: 'error' as const,
        message: `Another step of this stage has the Id ${step.identifier}. Choose another one.`,
        step: index,
        key: 'identifier',
        range: parseStep(text, step).valueRange(['identifier']) ?? step.range,
        fixes: [],
      },
    ];
  });
}
