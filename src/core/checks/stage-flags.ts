import type { StepDefinition } from '../fields/index.ts';
import type { StageVariable } from '../model/stage.ts';
import type { StepOutline, YamlPath } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import { lineEndOf, stageVariablePlaces } from '../yaml/index.ts';
import { oncePerContext } from './once.ts';
import { placeOfStep, type StageInForce } from './place-of-step.ts';
import type { OutlineContext, OutlineFinding } from './rule.ts';
import { scopesOfStep } from './scopes-of-step.ts';

/** A step whose plugin gets the flags of its stage. */
export interface FlaggedStep {
  readonly outline: StepOutline;
  readonly definition: StepDefinition;
  readonly stage: StageInForce;
}

/** A stage with variables that set flags. */
export interface FlaggedStage {
  /** Its first step, which its problems are told at, and that one's index. */
  readonly first: StepOutline;
  readonly index: number;
  readonly variables: readonly StageVariable[];
  /** The steps that get them, of those that can run where the stage runs. */
  readonly steps: readonly FlaggedStep[];
}

/**
 * The stages whose variables set flags. The product gives the variables of a stage to each of its
 * steps, also to those in containers.
 * Source: product documentation of a stage's settings; knowledge base, container runtime of kaniko.
 */
export const flaggedStages = oncePerContext((context: OutlineContext): readonly FlaggedStage[] => {
  const stages = new Map<string, FlaggedStage & { readonly steps: FlaggedStep[] }>();
  for (const [index, outline] of context.outline.steps.entries()) {
    const said = context.stages[index];
    const variables = said?.pluginVariables ?? [];
    if (!said || variables.length === 0 || outline.partial) {
      continue;
    }
    const { stage } = placeOfStep(said, context.infrastructure);
    const definition = context.definitions.find(({ type }) => type === outline.type);
    if (!definition?.infrastructures.includes(stage.infrastructure)) {
      continue;
    }
    const scope = scopesOfStep(outline).stage;
    const known = stages.get(scope) ?? { first: outline, index, variables, steps: [] };
    known.steps.push({ outline, definition, stage });
    stages.set(scope, known);
  }
  return [...stages.values()];
});

/** Whether a stage has steps of other types, which get its variables too. */
export function hasOtherSteps({ outline }: OutlineContext, { first }: FlaggedStage): boolean {
  const { identifier, name } = first.ancestors.find(({ kind }) => kind === 'stage') ?? {};
  return outline.otherSteps.has(identifier ?? name ?? '');
}

/** Where the names of a stage's variables stood when the step stood at `start`. */
interface Places {
  readonly start: number;
  readonly places: ReadonlyMap<string, TextRange>;
}

/** By the path object of a step, which it keeps while the stage around it says the same. */
const known = new WeakMap<YamlPath, Places>();

/**
 * Where a variable of a stage has its name; null where it is written elsewhere. The lines of the stage
 * are read again only when the name is not where it was: what is typed above the stage moves both the
 * name and the step, what is typed between them neither the name.
 */
export function placeOfVariable(text: string, step: StepOutline, name: string): TextRange | null {
  const { start } = step.range;
  const before = known.get(step.path);
  const was = before?.places.get(name);
  for (const by of was && before ? [start - before.start, 0] : []) {
    const at = (was?.start ?? 0) + by;
    if (text.startsWith(name, at)) {
      return { start: at, end: at + name.length };
    }
  }
  const places = stageVariablePlaces(text, step);
  known.set(step.path, { start, places });
  return places.get(name) ?? null;
}

/** What a rule tells of a variable of a stage, at its name. */
export function atVariable(
  { text }: OutlineContext,
  { first, index }: FlaggedStage,
  name: string,
  finding: Omit<OutlineFinding, 'step' | 'key' | 'range'>,
): OutlineFinding {
  const { start } = first.range;
  const range = placeOfVariable(text, first, name) ?? { start, end: lineEndOf(text, start) };
  return { ...finding, step: index, key: null, range };
}
