import type { StepOutline, StepsOutline, YamlPath } from '../model/step.ts';
import { movedRange, ownCopy, type TextRange } from '../model/text.ts';
import { parseStep, takenId } from '../yaml/index.ts';
import { fixOf } from './fixes.ts';
import { readLiterals } from './literals.ts';
import { codeIn } from './loops.ts';
import { nearest } from './nearest.ts';
import type { OutlineContext, OutlineRule } from './rule.ts';
import { scopesOfStep } from './scopes-of-step.ts';

/** More differences than a slip of the fingers. */
const MOST_EDITS = 2;

/** What an expression says in front of the Id of a step of the same stage; a dash is no part of one. */
const STEP_OF =
  /(?<![\w.$])(?:(?:stage\.spec\.)?execution\.)?steps\.([A-Za-z_][\w$]*)(?![\w$]|\s*[(-])/g;

/** A step that the product puts into a stage itself. Source: harness-core, LiteEngineTaskStepInfo. */
const OWN_STEPS: ReadonlySet<string> = new Set(['liteEngineTask']);

/** The Id of a step that a step names, and where it stands, from the start of the step. */
interface NamedStep {
  readonly id: string;
  readonly key: string;
  readonly range: TextRange;
}

/** By the path object, which an updated outline keeps for the steps that it only moved. */
const known = new WeakMap<YamlPath, readonly NamedStep[]>();

function namedBy(context: OutlineContext, outline: StepOutline): readonly NamedStep[] {
  const kept = known.get(outline.path);
  if (kept !== undefined) {
    return kept;
  }
  const named = readNamed(context, outline);
  known.set(outline.path, named);
  return named;
}

function readNamed(
  { text, definitions }: OutlineContext,
  outline: StepOutline,
): readonly NamedStep[] {
  const { start, end } = outline.range;
  const definition = definitions.find(({ type }) => type === outline.type);
  const isNaming = isInPlainStage(outline) && /\bsteps\./.test(text.slice(start, end));
  if (definition === undefined || !isNaming) {
    return [];
  }
  const step = parseStep(text, outline);
  return [...readLiterals({ definition, step })].flatMap(({ key, path, text: value }) => {
    const ids = codeIn(value).flatMap((code) =>
      [...code.matchAll(STEP_OF)].map(([, id = '']) => id),
    );
    const whole = step.valueRange(path) ?? outline.range;
    return [...new Set(ids)].map((id) => {
      const at = text.indexOf(`steps.${id}`, whole.start) + 'steps.'.length;
      const isWritten = at > whole.start && at < whole.end;
      const range = isWritten ? { start: at, end: at + id.length } : whole;
      return { id: ownCopy(id), key: ownCopy(key), range: movedRange(range, -start) };
    });
  });
}

/** Every Id that a step of a text names, with the step. */
function allNamed(context: OutlineContext) {
  const all: (NamedStep & { readonly index: number; readonly step: StepOutline })[] = [];
  for (const [index, step] of context.outline.steps.entries()) {
    for (const named of namedBy(context, step)) {
      all.push({ ...named, index, step });
    }
  }
  return all;
}

/** Whether the text holds all steps that a step may name: groups have names of their own. */
function isInPlainStage({ ancestors, partial }: StepOutline): boolean {
  return !partial && ancestors.length > 0 && ancestors.every(({ kind }) => kind === 'stage');
}

/** An alias may stand for a step of whatever Id. */
const ALIAS = /(?:^|[\s,[{:])(?:\*[\w-]|<<\s*:)/;

/** The Ids of a text by what stands in front of them in `takenId`: those of a stage, of a list's groups. */
function idsByScope({ steps, otherIds }: StepsOutline): ReadonlyMap<string, readonly string[]> {
  const byScope = new Map<string, string[]>();
  const ours = steps.flatMap((step) =>
    step.identifier ? takenId.inStage(scopesOfStep(step), step.identifier) : [],
  );
  for (const taken of [...ours, ...otherIds.keys()]) {
    const at = taken.lastIndexOf(' ') + 1;
    const ids = byScope.get(taken.slice(0, at)) ?? [];
    ids.push(taken.slice(at));
    byScope.set(taken.slice(0, at), ids);
  }
  return byScope;
}

/** The Id of a step in an expression that no step of the stage has. */
export const UNKNOWN_STEP: OutlineRule = {
  code: 'unknown-step',
  title: 'Step that the stage does not have',
  severity: 'warning',
  why: 'An expression that names a step by an Id that no step of the stage has gives no value: the text null takes its place, or the run fails.',
  source: 'product documentation on output variables and expressions of steps',
  example: {
    bad: '- step:\n    identifier: build\n- step:\n    identifier: push\n    spec:\n      tags:\n        - <+steps.biuld.output.outputVariables.VERSION>',
    good: '- step:\n    identifier: build\n- step:\n    identifier: push\n    spec:\n      tags:\n        - <+steps.build.output.outputVariables.VERSION>',
  },
  *check(context) {
    const { text, outline } = context;
    const named = allNamed(context);
    // Most texts name no step, so that no list of Ids is made for them.
    const byScope = named.length === 0 ? null : idsByScope(outline);
    let hasAlias: boolean | null = null;
    for (const { id, key, range: near, index, step } of named) {
      const scopes = scopesOfStep(step);
      const heads = [takenId.inStage(scopes, ''), takenId.ofGroup(scopes, '')];
      const ids = heads.flatMap((head) => byScope?.get(head) ?? []);
      // A loop gives each run of a step an Id of its own, with a number or the values behind it.
      if (OWN_STEPS.has(id) || ids.some((one) => id === one || id.startsWith(`${one}_`))) {
        continue;
      }
      hasAlias ??= ALIAS.test(text);
      if (hasAlias) {
        return;
      }
      const meant = nearest(id, ids, MOST_EDITS);
      const range = movedRange(near, step.range.start);
      const isWritten = text.slice(range.start, range.end) === id;
      yield {
        step: index,
        key,
        range,
        message: `No step of this stage has the Id ${id}.${meant === null ? '' : ` Did you mean ${meant}?`}`,
        fixes: () =>
          meant === null || !isWritten ? [] : fixOf(`Use ${meant}`, [{ range, text: meant }]),
      };
    }
  },
};
