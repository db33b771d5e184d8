import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldDefinition, StepDefinition } from '../fields/index.ts';
import { pathOf } from '../model/path.ts';
import { type FieldValue, list, map, scalar, UNSET } from '../model/value.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { dataOf, stepFormSchema } from './form-schema.ts';
import { stepJsonSchema, stepSchema } from './schema.ts';

/** What the form holds when a field is filled with its own example. */
function exampleOf({ kind, example = '' }: FieldDefinition): FieldValue {
  const [name = '', value = ''] = example.split('=');
  switch (kind.kind) {
    case 'list':
      return list(example);
    case 'map':
      return map({ [name]: value });
    case 'switch':
      return scalar('true');
    default:
      return scalar(example);
  }
}

/** Data that is right, nearly right or wrong for a field. */
function candidate(field: FieldDefinition): fc.Arbitrary<unknown> {
  const text = fc.constantFrom(
    field.example ?? 'x',
    '',
    '<+input>',
    '<+a.b>-x',
    '12',
    'true',
    'Ä b',
  );
  return fc.oneof(
    text,
    fc.array(text, { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('A', 'b.c'), text, { maxKeys: 2 }),
    fc.constantFrom<unknown>(true, false, 0, 3, -1, 1.5, null, undefined),
  );
}

/** A step filled with examples, except for one field that holds a candidate. */
function stepData({ fields, type }: StepDefinition): fc.Arbitrary<unknown> {
  return fc
    .constantFrom(...fields)
    .chain((changed) => fc.tuple(fc.constant(changed), candidate(changed)))
    .map(([changed, value]) => {
      const step: Record<string, unknown> = { type };
      for (const field of fields) {
        const path = pathOf(field.key).map(String);
        let at = step;
        for (const part of path.slice(0, -1)) {
          const inner = (at[part] ?? {}) as Record<string, unknown>;
          at[part] = inner;
          at = inner;
        }
        const data = field === changed ? value : dataOf(field, exampleOf(field));
        if (data !== undefined) {
          at[path.at(-1) ?? ''] = data;
        }
      }
      return step;
    });
}

describe.each(STEP_DEFINITIONS.map((definition) => [definition.type, definition] as const))(
  'the schema of %s',
  (_, definition) => {
    const zod = stepSchema(definition);
    const ajv = new Ajv2020({ strict: false }).compile(stepJsonSchema(definition));

    it('is tried on data of both verdicts', () => {
      const values = fc
        .sample(stepData(definition), 200)
        .map((data) => zod.safeParse(data).success);
      expect(new Set(values)).toEqual(new Set([true, false]));
    });

    it('says the same as its JSON Schema', () => {
      fc.assert(
        fc.property(stepData(definition), (data) => {
          expect(ajv(data)).toBe(zod.safeParse(data).success);
        }),
        { numRuns: 500 },
      );
    });

    it('takes the examples of its own fields', () => {
      const values = definition.fields.map((field) => [field.key, exampleOf(field)]);
      expect(
        stepFormSchema(definition).safeParse(Object.fromEntries(values)).error?.issues,
      ).toBeUndefined();
    });

    it('asks for the required fields', () => {
      const values = Object.fromEntries(definition.fields.map(({ key }) => [key, UNSET]));
      const missing = stepFormSchema(definition)
        .safeParse(values)
        .error?.issues.map(({ path }) => path[0]);
      const required = definition.fields.filter((field) => field.required && !field.replaceableBy);
      expect(missing).toEqual(required.map(({ key }) => key));
    });
  },
);
