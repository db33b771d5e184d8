import { zodResolver } from '@hookform/resolvers/zod';
import { type FieldErrors, get, type Resolver } from 'react-hook-form';
import { type FieldValue, type StepDefinition, stepFormSchema, UNSET } from '#core';

/** What is typed in the form, by field name. */
export type TypedValues = Record<string, FieldValue>;

/** The name of a field in react-hook-form, which would read the dots of a key as nesting. */
export function fieldName(key: string): string {
  return key.replaceAll('.', '/');
}

/**
 * Validates what is typed with the schema derived from the step's definition. The core's checks say
 * the same of readable text; this verdict is for what is typed while the text can't be read.
 */
export function typedResolver(definition: StepDefinition): Resolver<TypedValues> {
  const inner = zodResolver(stepFormSchema(definition));
  return async (typed, context, options) => {
    const byKey = Object.fromEntries(
      definition.fields.map(({ key }) => [key, typed[fieldName(key)] ?? UNSET]),
    );
    const result = await inner(byKey, context, { ...options, fields: {}, names: [] });
    const found: FieldErrors<TypedValues> = {};
    for (const { key } of definition.fields) {
      const error: unknown = get(result.errors, key);
      if (isFieldError(error)) {
        found[fieldName(key)] = { type: 'custom', message: error.message };
      }
    }
    return Object.keys(found).length === 0
      ? { values: typed, errors: {} }
      : { values: {}, errors: found };
  };
}

function isFieldError(error: unknown): error is { readonly message: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'message' in error &&
    typeof error.message === 'string'
  );
}

/** The text of a scalar; anything else reads as empty. */
export function textOf(value: FieldValue): string {
  return value.kind === 'scalar' ? value.text : '';
}

/** Whether nothing is typed: no value, or an empty scalar. */
export function isBlank(value: FieldValue): boolean {
  return value.kind === 'unset' || (value.kind === 'scalar' && value.text === '');
}
