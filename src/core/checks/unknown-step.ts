import type { StepDefinition } from '../fields/index.ts';
import type { StepOutline, StepsOutline, YamlPath } from '../model/step.ts';
import { movedRange, type TextRange } from '../model/text.ts';
import { idsAround, parseStep, takenId } from '../yaml/index.ts';
import { fixOf } from './fixes.ts';
import { readLiterals } from './literals.ts';
import { codeIn } from './loops.ts';
import { nearest } from './nearest.ts';
import type { OutlineRule } from './rule.ts';
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

function namedBy(text: string, outline: StepOutline, definition: StepDefinition) {
  const kept = known.get(outline.path) ?? readNamed(text, outline, definition);
  known.set(outline.path, kept);
  return kept;
}

function readNamed(
  text: string,
  outline: StepOutline,
  definition: StepDefinition,
): readonly NamedStep[] {
  const { start, end } = outline.range;
  if (!/\bsteps\./.test(text.slice(start, end))) {
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
      return { id, key, range: movedRange(range, -start) };
    });
  });
}

/** Whether the text holds all steps that a step may name: groups have names of their own. */
function isInPlainStage({ ancestors, partial }: StepOutline): boolean {
  return !partial && ancestors.length > 0 && ancestors.every(({ kind }) => kind === 'stage');
}

/** An alias may stand for a step of whatever Id. */
const ALIAS = /(?:^|[\s,[{:])(?:\*[\w-]|<<\s*:)/;

/** The Ids of the steps that stand in the stage of a step, and of the groups beside it. */
function idsBeside({ steps, otherIds }: StepsOutline, step: StepOutline): readonly string[] {
  const scopes = scopesOfStep(step);
  const ours = steps
    .filter((other) => scopesOfStep(other).stage === scopes.stage)
    .flatMap(({ identifier }) => identifier ?? []);
  return [...ours, ...idsAround(otherIds, scopes)];
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
  *check({ text, outline, definitions }) {
    const ours = new Set<string>();
    for (const step of outline.steps) {
      ours.add(takenId.inStage(scopesOfStep(step), step.identifier ?? ''));
    }
    for (const [index, step] of outline.steps.entries()) {
      const definition = definitions.find(({ type }) => type === step.type);
      const named = definition && isInPlainStage(step) ? namedBy(text, step, definition) : [];
      const scopes = scopesOfStep(step);
      const isKnown = (id: string) =>
        OWN_STEPS.has(id) ||
        ours.has(takenId.inStage(scopes, id)) ||
        outline.otherIds.has(takenId.inStage(scopes, id)) ||
        outline.otherIds.has(takenId.ofGroup(scopes, id));
      for (const { id, key, range: near } of named.filter((one) => !isKnown(one.id))) {
        const ids = idsBeside(outline, step);
        // A loop gives each run of a step an Id of its own, with a number or the values behind it.
        if (ids.some((one) => id.startsWith(`${one}_`)) || ALIAS.test(text)) {
          continue;
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
    }
  },
};
