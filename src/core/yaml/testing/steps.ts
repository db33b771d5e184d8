import type { StepChange, StepOutline, YamlPath } from '../../model/step.ts';
import { applyEdits } from '../../model/text.ts';
import { type FieldValue, list, map, scalar } from '../../model/value.ts';
import { editStep, outlineSteps, parseStep } from '../index.ts';

/** The step types of the fixtures. */
export function isBuildStep(type: string): boolean {
  return /^BuildAndPush(?:ECR|ACR|GAR|GCR|DockerRegistry)$/.test(type);
}

/** A step's usual order of keys, as the form passes it. */
export const SPEC_ORDER: readonly string[] = [
  'connectorRef',
  'region',
  'account',
  'imageName',
  'tags',
  'caching',
  'dockerfile',
  'context',
  'labels',
  'buildArgs',
  'resources',
];

/** A path from dots: `spec.tags`; a number is an index. */
export function path(dotted: string): YamlPath {
  return dotted.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** A change that sets text, a list or a map. */
export function set(
  dotted: string,
  value: string | readonly string[] | Readonly<Record<string, string>>,
  intent: 'string' | 'literal' = 'string',
): StepChange {
  return { kind: 'set', path: path(dotted), value: fieldValue(value), intent, order: SPEC_ORDER };
}

/** A change that removes a key. */
export function unset(dotted: string): StepChange {
  return { kind: 'unset', path: path(dotted) };
}

/** A change that adds a tag. */
export function addTag(item: string): StepChange {
  return { kind: 'add-item', path: ['spec', 'tags'], item };
}

/** A change that removes a tag. */
export function removeTag(item: string): StepChange {
  return { kind: 'remove-item', path: ['spec', 'tags'], item };
}

/** The first build step of a text. */
export function firstStep(text: string): StepOutline {
  const step = outlineSteps(text, isBuildStep).steps[0];
  if (!step) {
    throw new Error(`No step in:\n${text}`);
  }
  return step;
}

/** The text after a change of its first build step, or `refused: …` with the lock's reason. */
export function change(text: string, what: StepChange): string {
  const result = editStep(text, parseStep(text, firstStep(text)), what);
  return result.ok ? applyEdits(text, result.edits) : `refused: ${result.lock.reason}`;
}

function fieldValue(
  value: string | readonly string[] | Readonly<Record<string, string>>,
): FieldValue {
  if (typeof value === 'string') {
    return scalar(value);
  }
  return Array.isArray(value) ? list(...value) : map(value as Readonly<Record<string, string>>);
}
