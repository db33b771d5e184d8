import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineSteps } from './index.ts';
import { yamlTexts } from './testing/arbitrary-yaml.ts';
import { referenceOutline } from './testing/reference-outline.ts';
import { isBuildStep } from './testing/steps.ts';

describe('the scan against the full parser', () => {
  it('finds the same in any valid text', () => {
    let valid = 0;
    fc.assert(
      fc.property(yamlTexts, (text) => {
        const reference = referenceOutline(text, isBuildStep);
        fc.pre(reference.errors.length === 0);
        valid += 1;
        const { root: _, otherSteps, otherIds, ...found } = outlineSteps(text, isBuildStep);
        const { errors: syntax, ...expected } = reference;
        const counts = {
          otherSteps: Object.fromEntries(otherSteps),
          otherIds: Object.fromEntries(otherIds),
        };
        expect({ ...found, ...counts }).toEqual({ ...expected, syntax });
      }),
      { numRuns: 400, maxSkipsPerRun: 20 },
    );
    expect(valid).toBeGreaterThanOrEqual(400);
  });
});
