import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { fieldOf } from './field-of.ts';
import { fieldSchema } from './schema.ts';

const definition = STEP_DEFINITIONS[0] ?? null;

/** The verdicts of zod and of ajv, with the derived JSON Schema, on the data of a field. */
function verdicts(key: string, data: unknown): readonly boolean[] {
  const field = fieldOf(definition, key);
  if (!field) {
    throw new Error(`No field ${key}`);
  }
  const schema = fieldSchema(field);
  const ajv = new Ajv2020({ strict: false }).compile(z.toJSONSchema(schema, { io: 'input' }));
  return [schema.safeParse(data).success, ajv(data)];
}

const strategy = (onFailure: object): unknown => [{ onFailure }];

describe('the schema of a structured field', () => {
  it.each<[key: string, data: unknown, isRight: boolean]>([
    ['when', { stageStatus: 'Success' }, true],
    ['when', { stageStatus: 'Success', condition: '<+a.b> == "c"', own: [1] }, true],
    ['when', '<+input>', true],
    ['when', { stageStatus: 'success' }, false],
    ['when', { condition: 'a' }, false],
    ['when', 'always', false],
    ['strategy', { matrix: { jdk: ['17', 21], os: [{ a: 1 }], maxConcurrency: 2 } }, true],
    ['strategy', { matrix: '<+input>' }, true],
    ['strategy', { matrix: { exclude: [{ jdk: 17 }], maxConcurrency: 'two' } }, false],
    ['strategy', { repeat: { items: ['a', 1], unit: 'Count' } }, true],
    ['strategy', { repeat: { items: ['a'], unit: 'Pieces' } }, false],
    ['strategy', { parallelism: '<+a.b>', onFailure: 'RunAll' }, true],
    ['failureStrategies', strategy({ errors: ['AllErrors'], action: { type: 'Abort' } }), true],
    ['failureStrategies', strategy({ errors: ['Nothing'], action: { type: 'Abort' } }), false],
    ['failureStrategies', strategy({ errors: ['AllErrors'] }), false],
    ['failureStrategies', { onFailure: {} }, false],
    ['enforce', { policySets: ['account.a'] }, true],
    ['enforce', { policySets: '<+input>' }, true],
    ['enforce', { policySets: 1 }, false],
  ])('%s: %j', (key, data, isRight) => {
    expect(verdicts(key, data)).toEqual([isRight, isRight]);
  });
});
