import { z } from 'zod';
import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import type { FieldValue } from '../model/value.ts';
import { fieldSchema } from './schema.ts';
import { isStructure } from './structure.ts';

/** A form value as the data that its YAML stands for; an empty scalar counts as unset. */
export function dataOf(field: FieldDefinition, value: FieldValue): unknown {
  switch (value.kind) {
    case 'unset':
      return undefined;
    case 'scalar':
      return value.text === '' ? undefined : value.text;
    case 'list':
      return field.kind.kind === 'list' && value.items.length === 0 ? undefined : value.items;
    case 'map':
      return Object.fromEntries(value.entries.map(({ name, value: text }) => [name, text]));
    case 'foreign':
      return value.yaml;
    default:
      return value satisfies never;
  }
}

/** What a form says of a value that its kind can't hold. */
function messageOf(field: FieldDefinition, value: FieldValue): string {
  return value.kind === 'unset' || (value.kind === 'scalar' && value.text === '')
    ? `${field.label} is required.`
    : (field.pattern?.message ?? `${field.label} can’t hold this value.`);
}

/** Whether a field has a control of its own; what a structure holds, its parts' fields show. */
function isTyped({ kind }: FieldDefinition): boolean {
  return !isStructure(kind);
}

/**
 * The schema of the form's values, by field key: the field schemas of the YAML, read through the
 * form's value type, so that form and YAML can't disagree.
 */
export function stepFormSchema(definition: StepDefinition) {
  const shape = definition.fields.filter(isTyped).map((field) => {
    const required = field.required === true && field.replaceableBy === undefined;
    const schema = required ? fieldSchema(field) : fieldSchema(field).optional();
    const value = z.custom<FieldValue>().superRefine((input, context) => {
      if (!schema.safeParse(dataOf(field, input)).success) {
        context.addIssue({ code: 'custom', message: messageOf(field, input) });
      }
    });
    return [field.key, value] as const;
  });
  return z.object(Object.fromEntries(shape));
}
