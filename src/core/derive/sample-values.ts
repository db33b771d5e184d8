import { parseRuntimeInput, type SampleValues } from '../expression/index.ts';
import { firstRun, type LoopReads, readLoop } from '../model/loop.ts';
import type { StageSettings } from '../model/stage.ts';

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
  step: LoopReads,
): SampleValues {
  const own = readLoop(step);
  const all = { ...stage.documentValues, ...(own && firstRun(own)) };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => !isAsked(text)));
}
