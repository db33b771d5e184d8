import type { StepOutline } from '../../model/step.ts';
import { composeDocuments } from '../compose.ts';
import type { MapPair } from '../tree.ts';
import { insertSteps } from './insert-step.ts';
import { freshNames, identifiersIn } from './names.ts';
import type { NewStep } from './new-step.ts';
import { cannot, done, type StepsResult } from './result.ts';

/** Keys that a new step writes itself, with a name and an Id that are free. */
const OWN_KEYS: ReadonlySet<string> = new Set(['type', 'name', 'identifier']);

/**
 * Writes lone steps (`step:` alone in its document) behind a step of a text, one after the other, in
 * the style of that place. Without a step to follow they go where `insertSteps` puts one. Each gets an
 * Id and a name that are free; what else it says is written anew, comments left out. The result's place
 * is inside the first of them.
 */
export function insertLoneSteps(
  text: string,
  after: StepOutline | null,
  sources: readonly string[],
  isStepType: (type: string) => boolean,
): StepsResult {
  const steps: NewStep[] = [];
  const taken = new Set(identifiersIn(text));
  for (const source of sources) {
    const step = readLoneStep(source, taken);
    if (step === null || !isStepType(step.type)) {
      return cannot('This is no step alone in its document, or of no type that this editor knows.');
    }
    steps.push(step);
    for (const identifier of [step.identifier, ...identifiersIn(source)]) {
      taken.add(identifier);
    }
  }
  return steps.length === 0 ? done([], null) : insertSteps(text, after, ...steps);
}

/** What a lone step says, under names that are not taken; null when the source is none. */
function readLoneStep(source: string, taken: ReadonlySet<string>): NewStep | null {
  const [document, ...others] = composeDocuments(source, { start: 0, end: source.length });
  const root = document?.errors.length === 0 && others.length === 0 ? document.root : null;
  const step = root?.kind === 'map' ? root.pairs.find(({ name }) => name === 'step')?.value : null;
  if (step?.kind !== 'map') {
    return null;
  }
  const wanted = { identifier: textOf(step.pairs, 'identifier'), name: textOf(step.pairs, 'name') };
  return {
    type: textOf(step.pairs, 'type'),
    ...freshNames(wanted, taken),
    rest: step.pairs.filter(({ name }) => !OWN_KEYS.has(name)),
  };
}

function textOf(pairs: readonly MapPair[], key: string): string {
  const value = pairs.find(({ name }) => name === key)?.value;
  return value?.kind === 'scalar' ? value.text : '';
}
