import type { Builder, PluginFlag } from '../flags/index.ts';
import { builderOf, fieldForFlag, flagOf, isTrueWord } from '../flags/index.ts';
import { formatPath, pathOf } from '../model/path.ts';
import type { ParsedStep, YamlPath } from '../model/step.ts';
import type { TextRange } from '../model/text.ts';
import type { StepContext } from './rule.ts';

/** One variable of a step's environment. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  /** The flag that it sets, by this name or another one; null when it is none. */
  readonly flag: PluginFlag | null;
  readonly key: string;
  readonly path: YamlPath;
  /** Where the name stands. */
  readonly nameRange: TextRange | null;
}

/** A variable that sets a flag of the plugins. */
export interface FlagVariable extends Variable {
  readonly flag: PluginFlag;
}

/** Every rule on flags asks for the same variables of a step, which never change. */
const read = new WeakMap<ParsedStep, readonly Variable[]>();

/** The step's variables, in the order of the text, without those whose name is an expression. */
export function variablesOf({ step }: Pick<StepContext, 'step'>): readonly Variable[] {
  const known = read.get(step) ?? readVariables(step);
  read.set(step, known);
  return known;
}

function readVariables(step: ParsedStep): readonly Variable[] {
  const variables = step.read(pathOf('spec.envVariables'));
  const entries = variables.kind === 'map' ? variables.entries : [];
  return entries
    .filter(({ name }) => !name.includes('<+'))
    .map(({ name, value }) => {
      const path = ['spec', 'envVariables', name];
      return {
        name,
        value,
        flag: flagOf(name),
        key: formatPath(path),
        path,
        nameRange: step.keyRange(path),
      };
    });
}

/** The step's variables that set a flag. */
export function flagVariables(context: Pick<StepContext, 'step'>): readonly FlagVariable[] {
  return variablesOf(context).flatMap((variable) =>
    variable.flag === null ? [] : [{ ...variable, flag: variable.flag }],
  );
}

/** The variable that sets a flag in the step itself; null when none does. */
export function flagVariable(
  context: Pick<StepContext, 'step'>,
  name: string,
): FlagVariable | null {
  return flagVariables(context).find(({ flag }) => flag.name === name) ?? null;
}

/** The text of a flag, set by the step or by its stage; null when it is not set. */
export function flagText(context: StepContext, name: string): string | null {
  const own = flagVariable(context, name);
  if (own !== null) {
    return own.value;
  }
  const ofStage = context.stage.pluginVariables.find(
    (variable) => flagOf(variable.name)?.name === name,
  );
  return ofStage?.value ?? null;
}

/** Whether a flag is on, by the words that the plugins take for true. */
export function isFlagOn(context: StepContext, name: string): boolean {
  return isTrueWord(flagText(context, name) ?? '');
}

/** Whether a flag has a value, or the field that sets the same has one. */
export function isFlagSet(context: StepContext, name: string): boolean {
  const text = flagText(context, name);
  if (text !== null && text !== '') {
    return true;
  }
  const flag = flagOf(name);
  const field = flag === null ? null : fieldForFlag(flag, context.definition);
  return field !== null && context.step.has(pathOf(field));
}

/**
 * Whether the step has Docker layer caching on; an expression counts as off, and so does the key on a
 * step type without the field.
 */
export function hasLayerCaching({ step, definition }: Pick<StepContext, 'step' | 'definition'>) {
  const caching = step.read(pathOf('spec.caching'));
  const known = definition.fields.some(({ key }) => key === 'spec.caching');
  return known && caching.kind === 'scalar' && caching.text === 'true';
}

/** The builder that the product uses for the step. */
export function builderFor(
  context: Pick<StepContext, 'step' | 'definition' | 'infrastructure'>,
): Builder {
  return builderOf(context.infrastructure, hasLayerCaching(context));
}

/** Whether the step runs where its type can run at all; what is said of flags elsewhere is moot. */
export function runsHere({ definition, infrastructure }: StepContext): boolean {
  return definition.infrastructures.includes(infrastructure);
}
