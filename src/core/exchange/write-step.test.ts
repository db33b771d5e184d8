import fc from 'fast-check';
import { expect, it } from 'vitest';
import { valueChange } from '../derive/index.ts';
import type { StepDefinition } from '../fields/index.ts';
import { applyEdits } from '../model/text.ts';
import type { FieldValue } from '../model/value.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { editStepInTurn, outlineSteps, parseStep } from '../yaml/index.ts';
import { type FieldSetting, writeStep } from './write-step.ts';

function fieldValue(value: FieldSetting['value']): FieldValue {
  if (typeof value === 'string') {
    return { kind: 'scalar', text: value };
  }
  return value instanceof Map
    ? { kind: 'map', entries: [...value].map(([name, text]) => ({ name, value: text })) }
    : { kind: 'list', items: [...value.values()] };
}

/** The same step as a person makes it in the form: one edit after the other. */
function typed(definition: StepDefinition, settings: readonly FieldSetting[]): string {
  const text = `step:\n  type: ${definition.type}\n  name: app\n  identifier: app\n  spec:\n`;
  const [outline] = outlineSteps(text, (type) => type === definition.type).steps;
  const changes = settings.map(({ key, value }) => valueChange(definition, key, fieldValue(value)));
  const result = outline && editStepInTurn(text, parseStep(text, outline), changes);
  if (result?.ok !== true) {
    throw new Error(result?.lock.message ?? 'There is no step.');
  }
  return applyEdits(text, result.edits);
}

const text = fc.oneof(
  fc.constantFrom(
    '1.10',
    'true',
    '~',
    '- a',
    'a: b',
    'a #b',
    '<+input>',
    '012345678901',
    '=',
    '{a}',
  ),
  fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...' aé09:#-\'"\\,[]{}\n\t') }),
);
const entries = fc
  .uniqueArray(fc.tuple(text, text), { minLength: 1, maxLength: 3, selector: ([name]) => name })
  .map((pairs) => new Map(pairs));

it('a step is written as the form would write it', () => {
  const ofDefinition = (definition: StepDefinition) => {
    const one = definition.fields.flatMap(({ key, kind }) => {
      const isPlain = /^spec\.\w+$/.test(key) && /^(?:text|choice|list|map)$/.test(kind.kind);
      const value = kind.kind === 'list' ? fc.array(text, { minLength: 1, maxLength: 3 }) : text;
      return isPlain
        ? [fc.record({ key: fc.constant(key), value: kind.kind === 'map' ? entries : value })]
        : [];
    });
    return fc
      .uniqueArray(fc.oneof(...one), { minLength: 1, maxLength: 5, selector: ({ key }) => key })
      .map((settings) => ({ definition, settings }));
  };
  fc.assert(
    fc.property(fc.oneof(...STEP_DEFINITIONS.map(ofDefinition)), ({ definition, settings }) => {
      expect(writeStep(definition, 'app', settings)).toBe(typed(definition, settings));
    }),
  );
});

it('entries keep their order, whatever their names are', () => {
  const [definition] = STEP_DEFINITIONS;
  const labels = new Map([
    ['b', '1'],
    ['2', 'x'],
    ['__proto__', 'y'],
  ]);
  expect(
    definition && writeStep(definition, 'app', [{ key: 'spec.labels', value: labels }]),
  ).toContain('    labels:\n      b: "1"\n      "2": x\n      __proto__: y\n');
});
