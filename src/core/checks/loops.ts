import { splitExpressions } from '../expression/index.ts';
import { type Loop, readLoop } from '../model/loop.ts';
import { type Literal, literalsOf } from './literals.ts';
import { oncePerContext } from './once.ts';
import type { StepContext } from './rule.ts';

/** The loops that a step runs in, the innermost first. */
export const loopsOf = oncePerContext(({ step, stage }): readonly Loop[] => [
  ...[readLoop(step) ?? []].flat(),
  ...stage.loops,
]);

/**
 * Whether the document has the whole stage around a step. A template or a step on its own may stand in
 * others where it is used.
 */
export function isInWholeStage({ step }: StepContext): boolean {
  const kinds = step.outline.ancestors.map(({ kind }) => kind);
  return kinds.includes('stage') && !kinds.includes('template');
}

/**
 * Whether the document tells every loop around a step, of which a stage's is the outermost. The groups
 * of a deployment stage run once for each of its services.
 */
export function knowsAllLoops(context: StepContext): boolean {
  return isInWholeStage(context) && context.stage.source.kind !== 'step-group';
}

/** The variables that the expressions of a text name, without what stands in quotes. */
export function variablesIn(text: string): readonly string[] {
  return codeIn(text).flatMap((code) => code.match(PATHS) ?? []);
}

/** The expressions of a text, without what stands in quotes. */
export function codeIn(text: string): readonly string[] {
  return splitExpressions(text)
    .filter(({ kind }) => kind === 'expression')
    .map(({ text: source }) => source.replace(/"[^"]*"|'[^']*'/g, '""'));
}

/** A scalar of a step with the variables that its expressions name. */
export interface NamedVariables extends Literal {
  readonly variables: readonly string[];
}

/** Every scalar of a step whose expressions name variables, each variable once. */
export const namedVariables = oncePerContext((context): readonly NamedVariables[] =>
  literalsOf(context)
    .filter(({ text }) => text.includes('<+'))
    .map((literal) => ({ ...literal, variables: [...new Set(variablesIn(literal.text))] })),
);

/** Dotted paths; what is called at their end is a method. */
const PATHS = /(?<![\w.$])[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*(?!\s*\(|[\w$]))+/g;
