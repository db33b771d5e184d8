import { valueChange } from '../derive/index.ts';
import type { Fix } from '../model/problem.ts';
import type { StepOutline, YamlPath } from '../model/step.ts';
import { movedRange, type TextRange } from '../model/text.ts';
import { scalar } from '../model/value.ts';
import { editStep, freshNames, identifiersIn, parseStep, takenId } from '../yaml/index.ts';
import { fixOf } from './fixes.ts';
import type { OutlineRule } from './rule.ts';
import { scopesOfStep } from './scopes-of-step.ts';

/** The Id of a step as it is taken in each of its scopes. */
interface OwnIds {
  readonly inList: string;
  readonly inStage: string;
  readonly ofGroup: string;
  /** Where it stands, from the start of the step; null until somebody asked. */
  place: TextRange | null;
}

/** By the path object, which an updated outline keeps for the steps that it only moved. */
const known = new WeakMap<YamlPath, OwnIds>();

function ownIds(step: StepOutline, identifier: string): OwnIds {
  const kept = known.get(step.path);
  if (kept) {
    return kept;
  }
  const scopes = scopesOfStep(step);
  const own = {
    inList: takenId.inList(scopes, identifier),
    inStage: takenId.inStage(scopes, identifier),
    ofGroup: takenId.ofGroup(scopes, identifier),
    place: null,
  };
  known.set(step.path, own);
  return own;
}

/** Where the Id of a step stands: parsed once, as the step may be one of hundreds that were pasted. */
function rangeOf(text: string, step: StepOutline, own: OwnIds): TextRange {
  const { start, end } = step.range;
  own.place ??= movedRange(
    parseStep(text, step).valueRange(['identifier']) ?? { start, end },
    -start,
  );
  return movedRange(own.place, start);
}

/** How the Id of a step is told in its list. */
function inListOf(step: StepOutline): readonly string[] {
  const { identifier, partial } = step;
  return identifier && !partial ? [ownIds(step, identifier).inList] : [];
}

/** Gives a step an Id that nothing in the text has. */
function renameFix(text: string, outline: StepOutline, identifier: string): readonly Fix[] {
  const step = parseStep(text, outline);
  const fresh = freshNames({ identifier, name: '' }, identifiersIn(text)).identifier;
  const change = valueChange(null, 'identifier', scalar(fresh));
  const result = editStep(text, step, change);
  return result.ok ? fixOf(`Use ${fresh}`, result.edits) : [];
}

/**
 * A Build and Push step with the Id of another step of its stage, of whatever type. The product
 * refuses them side by side; in two step groups it takes them against its own documentation, as their
 * full names differ. A step group beside the step was refused by older releases only.
 */
export const DUPLICATE_IDENTIFIER: OutlineRule = {
  code: 'duplicate-identifier',
  title: 'Id taken by another step',
  severity: 'error',
  why: 'The product refuses a stage with two steps of one Id: outputs and conditions refer to a step by it.',
  source: 'product documentation on entities; harness-core, FQNMapGenerator and FQNHelper',
  example: {
    bad: '- step:\n    identifier: push\n- step:\n    identifier: push',
    good: '- step:\n    identifier: push\n- step:\n    identifier: push_mirror',
  },
  *check({ text, outline }) {
    const { otherIds } = outline;
    const met = new Set<string>();
    // Asked only of what is taken in its stage, which in most texts is nothing.
    let lists: Set<string> | null = null;
    for (const [index, step] of outline.steps.entries()) {
      const { identifier, partial } = step;
      if (identifier === null || identifier === '' || partial) {
        continue;
      }
      const own = ownIds(step, identifier);
      const { inList, inStage, ofGroup } = own;
      // What is taken in its list is so in its stage.
      const isInStage = met.has(inStage) || otherIds.has(inStage);
      met.add(inStage);
      if (!isInStage && !otherIds.has(ofGroup)) {
        lists?.add(inList);
        continue;
      }
      lists ??= new Set(outline.steps.slice(0, index).flatMap(inListOf));
      const isBeside = lists.has(inList) || otherIds.has(inList);
      lists.add(inList);
      const other = isInStage ? 'Another step of this stage' : 'A step group beside this step';
      yield {
        step: index,
        key: 'identifier',
        severity: isBeside ? 'error' : 'warning',
        range: rangeOf(text, step, own),
        message: `${other} has the Id ${identifier}. Choose another one.`,
        fixes: () => renameFix(text, step, identifier),
      };
    }
  },
};
