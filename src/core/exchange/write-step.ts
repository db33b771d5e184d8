import { valueChange } from '../derive/index.ts';
import { identifierOf, type StepDefinition } from '../fields/index.ts';
import { applyEdits } from '../model/text.ts';
import { type FieldValue, scalar } from '../model/value.ts';
import { editStepInTurn, outlineSteps, parseStep } from '../yaml/index.ts';

/** A field with the value to write. */
export interface FieldSetting {
  readonly key: string;
  readonly value: FieldValue;
}

/**
 * A lone step as YAML, its keys in the order that the product writes them. Values are written as the
 * form would write them: quoted exactly where a reader would otherwise see something else.
 */
export function writeStep(
  definition: StepDefinition,
  name: string,
  settings: readonly FieldSetting[],
): string {
  const text = `step:\n  type: ${definition.type}\n  spec:\n`;
  const [outline] = outlineSteps(text, (type) => type === definition.type).steps;
  if (!outline) {
    throw new Error(`${definition.type} is no type that a step can have.`);
  }
  const all: readonly FieldSetting[] = [
    { key: 'name', value: scalar(name) },
    { key: 'identifier', value: scalar(identifierOf(name)) },
    ...settings,
  ];
  const changes = all.map(({ key, value }) => valueChange(definition, key, value));
  const result = editStepInTurn(text, parseStep(text, outline), changes);
  if (!result.ok) {
    throw new Error(result.lock.message);
  }
  return applyEdits(text, result.edits);
}
