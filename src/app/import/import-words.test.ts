import { expect, it } from 'vitest';
import { IMPORT_SOURCES, importSteps, STEP_DEFINITIONS, sourceOf } from '#core';
import { SOURCE_SAMPLES } from './import-words.ts';

it.each(IMPORT_SOURCES)('the sample of %s is recognised and makes a step', (source) => {
  const sample = SOURCE_SAMPLES[source];
  expect(sourceOf(sample)).toBe(source);
  const result = importSteps(source, sample, STEP_DEFINITIONS);
  expect(result).toMatchObject({ ok: true, steps: [{ type: expect.any(String) }] });
});
