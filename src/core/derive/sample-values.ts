import { parseRuntimeInput, type SampleValues } from '../expression/index.ts';
import type { StageSettings } from '../model/stage.ts';
import type { ParsedStep } from '../model/step.ts';

/** Keys of a matrix that are no axes. Source: v0 pipeline schema, strategy. */
const NO_AXES: ReadonlySet<string> = new Set(['include', 'exclude', 'maxConcurrency', 'nodeName']);

/** The first round of the step's own loop. */
function ownLoop(step: Pick<ParsedStep, 'read' | 'keys' | 'has'>): SampleValues {
  if (!step.has(['strategy'])) {
    return {};
  }
  const values: Record<string, string> = { 'strategy.iteration': '0' };
  for (const { name } of step.keys(['strategy', 'matrix'])) {
    const axis = NO_AXES.has(name) ? null : step.read(['strategy', 'matrix', name]);
    const first = axis?.kind === 'list' ? axis.items[0] : undefined;
    if (first !== undefined) {
      values[`matrix.${name}`] = first;
    }
  }
  const items = step.read(['strategy', 'repeat', 'items']);
  const [item] = items.kind === 'list' ? items.items : [];
  return item === undefined ? values : { ...values, 'repeat.item': item };
}

/** Whether a person gives the value at the start of a build, so that the document has none. */
function isAsked(text: string): boolean {
  return parseRuntimeInput(text)?.defaultValue === null;
}

/**
 * What the document itself gives the expressions of a step: variables of its pipeline and stage, and
 * the first round of the loops that it stands in. A person's own sample values go before these.
 */
export function documentValues(
  stage: Pick<StageSettings, 'documentValues'>,
  step: Pick<ParsedStep, 'read' | 'keys' | 'has'>,
): SampleValues {
  const all = { ...stage.documentValues, ...ownLoop(step) };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => !isAsked(text)));
}
