import type { StepOutline } from '../../model/step.ts';
import { applyEdits, type TextEdit } from '../../model/text.ts';
import { composeDocuments } from '../compose.ts';
import { outlineSteps } from '../outline.ts';
import type { MapPair } from '../tree.ts';
import { insertStep } from './insert-step.ts';
import { freshNames, identifiersIn } from './names.ts';
import type { NewStep } from './new-step.ts';
import { cannot, done, type StepsResult } from './result.ts';

/** Keys that a new step writes itself, with a name and an Id that are free. */
const OWN_KEYS: ReadonlySet<string> = new Set(['type', 'name', 'identifier']);

/**
 * Writes lone steps (`step:` alone in its document) behind a step of a text, one after the other, in
 * the style of that place. Without a step to follow they go where `insertStep` puts one. Each gets an
 * Id and a name that are free; what else it says is written anew, comments left out. The result's place
 * is inside the first of them.
 */
export function insertLoneSteps(
  text: string,
  after: StepOutline | null,
  sources: readonly string[],
  isStepType: (type: string) => boolean,
): StepsResult {
  let now = text;
  let last = after;
  let first: number | null = null;
  for (const source of sources) {
    const step = readLoneStep(source, now);
    if (step === null || !isStepType(step.type)) {
      return cannot('This is no step alone in its document, or of no type that this editor knows.');
    }
    const result = insertStep(now, last, step);
    if (!result.ok) {
      return result;
    }
    now = applyEdits(now, result.edits);
    first ??= result.at;
    last = stepAround(now, result.at, isStepType);
  }
  return done(now === text ? [] : [difference(text, now)], first);
}

/** What a lone step says, under names that are free in a text; null when the source is none. */
function readLoneStep(source: string, text: string): NewStep | null {
  const [document, ...others] = composeDocuments(source, { start: 0, end: source.length });
  const root = document?.errors.length === 0 && others.length === 0 ? document.root : null;
  const step = root?.kind === 'map' ? root.pairs.find(({ name }) => name === 'step')?.value : null;
  if (step?.kind !== 'map') {
    return null;
  }
  const wanted = { identifier: textOf(step.pairs, 'identifier'), name: textOf(step.pairs, 'name') };
  return {
    type: textOf(step.pairs, 'type'),
    ...freshNames(wanted, identifiersIn(text)),
    rest: step.pairs.filter(({ name }) => !OWN_KEYS.has(name)),
  };
}

function textOf(pairs: readonly MapPair[], key: string): string {
  const value = pairs.find(({ name }) => name === key)?.value;
  return value?.kind === 'scalar' ? value.text : '';
}

function stepAround(
  text: string,
  at: number | null,
  isStepType: (type: string) => boolean,
): StepOutline | null {
  const { steps } = outlineSteps(text, isStepType);
  return steps.find(({ range }) => at !== null && range.start <= at && at <= range.end) ?? null;
}

/** The one edit that leads from a text to another. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start += 1;
  }
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
  }
  return {
    range: { start, end: before.length - tail },
    text: after.slice(start, after.length - tail),
  };
}
