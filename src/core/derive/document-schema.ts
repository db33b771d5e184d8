import { z } from 'zod';
import type { StepDefinition } from '../fields/index.ts';
import { stepSchema } from './schema.ts';

/** A JSON Schema as data. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** The draft that the YAML support of editors knows best. */
const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Keys whose steps are incomplete on purpose: nothing is asked of what stands below them. */
const PARTIAL_KEYS = ['inputSet', 'templateInputs'];

/** A step's mapping, without the name of the draft. */
function stepOf(definition: StepDefinition): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(stepSchema(definition), {
    io: 'input',
    target: 'draft-7',
  });
  return {
    title: definition.label,
    description: `Settings of ${definition.type}: ${definition.documentation}`,
    ...schema,
  };
}

/** The JSON Schema (draft 7) of the mapping of one step type. */
export function stepFileSchema(definition: StepDefinition): JsonSchema {
  return { $schema: DRAFT, ...stepOf(definition) };
}

/**
 * The JSON Schema (draft 7) of any file with steps: pipelines, stages, templates. It looks at the steps
 * of the given types wherever they stand, and lets everything else be.
 */
export function fileSchema(definitions: readonly StepDefinition[]): JsonSchema {
  const types = definitions.map(({ type }) => type);
  const anything = { $ref: '#/definitions/anything' };
  const known = definitions.map(({ type }) =>
    Object.fromEntries([
      ['if', { type: 'object', required: ['type'], properties: { type: { const: type } } }],
      ['then', { $ref: `#/definitions/${type}` }],
    ]),
  );
  const step = {
    allOf: [
      anything,
      {
        properties: {
          type: { description: 'Step type', anyOf: [{ enum: types }, { type: 'string' }] },
        },
      },
    ],
  };
  const partial = PARTIAL_KEYS.map((key) => [key, true] as const);
  return {
    $schema: DRAFT,
    title: 'Build and Push steps',
    ...anything,
    definitions: {
      ...Object.fromEntries(definitions.map((one) => [one.type, stepOf(one)])),
      anything: {
        allOf: known,
        properties: { step, ...Object.fromEntries(partial) },
        additionalProperties: anything,
        items: anything,
      },
    },
  };
}
