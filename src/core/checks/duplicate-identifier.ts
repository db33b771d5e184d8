import { valueChange } from '../derive/index.ts';
import type { Fix } from '../model/problem.ts';
import type { ParsedStep, StepOutline, YamlPath } from '../model/step.ts';
import { scalar } from '../model/value.ts';
import { editStep, freshNames, identifiersIn, parseStep } from '../yaml/index.ts';
import { fixOf } from './fixes.ts';
import type { OutlineRule } from './rule.ts';

/** What a step shares with its neighbours. */
interface Scopes {
  readonly stage: string;
  /** The list of steps that it is in, whether in parallel or not: that of its group, if it has one. */
  readonly list: string;
}

/** By the path object, which an updated outline keeps for the steps that it only moved. */
const scopes = new WeakMap<YamlPath, Scopes>();

function scopesOf({ document, path }: StepOutline): Scopes {
  const known = scopes.get(path);
  if (known !== undefined) {
    return known;
  }
  const stage = path.indexOf('stage');
  const owner = path.findLastIndex(
    (key) => typeof key === 'string' && key !== 'step' && key !== 'parallel',
  );
  const found = {
    stage: JSON.stringify([document, ...path.slice(0, stage === -1 ? 1 : stage + 1)]),
    list: JSON.stringify([document, ...path.slice(0, owner + 1)]),
  };
  scopes.set(path, found);
  return found;
}

/** Gives a step an Id that nothing in the text has. */
function renameFix(text: string, step: ParsedStep, identifier: string): readonly Fix[] {
  const fresh = freshNames({ identifier, name: '' }, identifiersIn(text)).identifier;
  const change = valueChange(null, 'identifier', scalar(fresh));
  const result = editStep(text, step, change);
  return result.ok ? fixOf(`Use ${fresh}`, result.edits) : [];
}

/**
 * Two Build and Push steps of one stage with the same Id. The product refuses them side by side; in
 * two step groups it takes them against its own documentation, as their full names differ.
 */
export const DUPLICATE_IDENTIFIER: OutlineRule = {
  code: 'duplicate-identifier',
  title: 'Id taken by another step',
  severity: 'error',
  why: 'The product refuses a stage with two steps of one Id: outputs and conditions refer to a step by it.',
  source: 'product documentation on entities; harness-core, FQNMapGenerator',
  example: {
    bad: '- step:\n    identifier: push\n- step:\n    identifier: push',
    good: '- step:\n    identifier: push\n- step:\n    identifier: push_mirror',
  },
  *check(text, outline) {
    const lists = new Set<string>();
    const stages = new Set<string>();
    for (const [index, step] of outline.steps.entries()) {
      if (step.identifier === null || step.identifier === '' || step.partial) {
        continue;
      }
      const { list, stage } = scopesOf(step);
      const inList = `${list} ${step.identifier}`;
      const inStage = `${stage} ${step.identifier}`;
      const [isBeside, isTaken] = [lists.has(inList), stages.has(inStage)];
      lists.add(inList);
      stages.add(inStage);
      if (!isTaken) {
        continue;
      }
      const parsed = parseStep(text, step);
      yield {
        step: index,
        key: 'identifier',
        severity: isBeside ? 'error' : 'warning',
        range: parsed.valueRange(['identifier']) ?? step.range,
        message: `Another step of this stage has the Id ${step.identifier}. Choose another one.`,
        fixes: renameFix(text, parsed, step.identifier),
      };
    }
  },
};
