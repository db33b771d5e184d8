import type { StepDefinition } from '../fields/index.ts';
import type { ImageReference, ReferenceRole } from '../model/plan.ts';
import { parseStep } from '../yaml/index.ts';
import { pairSteps } from './pair-steps.ts';
import { type Side, sideOf } from './side.ts';
import { type ReferenceSettings, referencesOf } from './step-references.ts';

/** A reference that is another one afterwards; null where there is none on that side. */
export interface ReferenceChange {
  /** Id of the step, the later one where it changed. */
  readonly step: string | null;
  readonly role: ReferenceRole;
  readonly before: string | null;
  readonly after: string | null;
}

interface Named {
  readonly role: ReferenceRole;
  readonly name: string;
}

/** The references of each step by name: normalised, or as composed while it can't be. */
function namedReferences(
  { text, steps, readStage }: Side,
  definitions: readonly StepDefinition[],
  settings: ReferenceSettings,
): readonly (readonly Named[])[] {
  return steps.map(({ outline }) => {
    const definition = definitions.find(({ type }) => type === outline.type);
    const step = parseStep(text, outline);
    return definition === undefined
      ? []
      : referencesOf(definition, step, readStage, settings).map((reference) => ({
          role: reference.role,
          name: nameOf(reference),
        }));
  });
}

function nameOf({ reference, parts }: ImageReference): string {
  return reference ?? parts.map(({ text }) => text).join('');
}

/** What is on one side only, each as often as it is there more often. */
function without(from: readonly Named[], others: readonly Named[]): Named[] {
  const left = [...others];
  return from.filter(({ role, name }) => {
    const at = left.findIndex((other) => other.role === role && other.name === name);
    if (at !== -1) {
      left.splice(at, 1);
    }
    return at === -1;
  });
}

function changesOf(
  step: string | null,
  before: readonly Named[],
  after: readonly Named[],
): readonly ReferenceChange[] {
  return (['image', 'cache'] as const).flatMap((role) => {
    const gone = without(before, after).filter((one) => one.role === role);
    const made = without(after, before).filter((one) => one.role === role);
    return Array.from({ length: Math.max(gone.length, made.length) }, (_, at) => ({
      step,
      role,
      before: gone[at]?.name ?? null,
      after: made[at]?.name ?? null,
    }));
  });
}

/**
 * The references that change from one text to another, step by step: what the steps of the later one
 * push or read in place of what they did. References that stay are not told.
 */
export function referenceChanges(
  before: string,
  after: string,
  definitions: readonly StepDefinition[],
  settings: ReferenceSettings,
): readonly ReferenceChange[] {
  const old = sideOf(before, definitions);
  const now = sideOf(after, definitions);
  const oldNames = namedReferences(old, definitions, settings);
  const newNames = namedReferences(now, definitions, settings);
  return pairSteps(old.steps, now.steps).flatMap((pair) => {
    const outline = now.steps[pair.after ?? -1]?.outline ?? old.steps[pair.before ?? -1]?.outline;
    return changesOf(
      outline?.identifier ?? null,
      oldNames[pair.before ?? -1] ?? [],
      newNames[pair.after ?? -1] ?? [],
    );
  });
}
