import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepChange, YamlPath } from '../../model/step.ts';
import { applyEdits, invertEdits } from '../../model/text.ts';
import { type FieldValue, sameValue } from '../../model/value.ts';
import { editStep, parseStep } from '../index.ts';
import { stepTexts } from '../testing/arbitrary-yaml.ts';
import { firstStep, SPEC_ORDER } from '../testing/steps.ts';

const words = fc.oneof(
  fc.constantFrom('a', 'b', '1.10', 'on', '', 'x: y', '<+input>', "it's", '[x', '😀', 'a,b', '# c'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const values: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.record({ kind: fc.constant('scalar' as const), text: words }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(words, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('map' as const),
    entries: fc.uniqueArray(fc.record({ name: words, value: words }), {
      minLength: 1,
      maxLength: 4,
      selector: (entry) => entry.name,
    }),
  }),
);
const paths = fc.constantFrom<YamlPath>(
  ['spec', 'tags'],
  ['spec', 'labels'],
  ['spec', 'region'],
  ['spec', 'context'],
  ['spec', 'resources', 'limits', 'memory'],
  ['name'],
);
const PARAMETERS = { numRuns: 150 };

/** Runs a law on a text, its step and the edits of a change; refused changes have no edits. */
function holds(
  change: fc.Arbitrary<StepChange>,
  law: (text: string, edits: Parameters<typeof applyEdits>[1], change: StepChange) => void,
): void {
  let made = 0;
  fc.assert(
    fc.property(stepTexts, change, (text, what) => {
      const result = editStep(text, parseStep(text, firstStep(text)), what);
      if (result.ok) {
        made += 1;
        law(text, result.edits, what);
      } else {
        expect(result.lock.message).not.toContain('safely');
      }
    }),
    PARAMETERS,
  );
  expect(made).toBeGreaterThan(PARAMETERS.numRuns / 2);
}

const sets = fc.record({
  kind: fc.constant('set' as const),
  path: paths,
  value: values,
  intent: fc.constant('string' as const),
  order: fc.constant(SPEC_ORDER),
});
const unsets = fc.record({ kind: fc.constant('unset' as const), path: paths });

describe('laws of editing', () => {
  it('reads what was set', () => {
    holds(sets, (text, edits, change) => {
      const after = applyEdits(text, edits);
      const value = parseStep(after, firstStep(after)).read(change.path);
      expect(change.kind === 'set' && sameValue(value, change.value)).toBe(true);
    });
  });

  it('makes no edit for the value that is there', () => {
    holds(sets, (text, edits, change) => {
      const after = applyEdits(text, edits);
      const again = editStep(after, parseStep(after, firstStep(after)), change);
      expect(again).toEqual({ ok: true, edits: [] });
    });
  });

  it('can be taken back', () => {
    holds(fc.oneof(sets, unsets), (text, edits) => {
      expect(applyEdits(applyEdits(text, edits), invertEdits(text, edits))).toBe(text);
    });
  });

  it('removes what is unset, and nothing else that has a value', () => {
    holds(unsets, (text, edits, change) => {
      const after = applyEdits(text, edits);
      const step = parseStep(after, firstStep(after));
      expect(step.has(change.path)).toBe(false);
      const before = parseStep(text, firstStep(text));
      for (const key of before.keys(['spec'])) {
        if (key.name !== change.path[1]) {
          expect(step.read(['spec', key.name])).toEqual(before.read(['spec', key.name]));
        }
      }
    });
  });

  it('replaces text by text in one edit, exactly where the old text stands', () => {
    holds(sets, (text, edits, change) => {
      const step = parseStep(text, firstStep(text));
      const before = step.read(change.path);
      const isText = before.kind === 'scalar' && before.text !== '';
      if (isText && change.kind === 'set' && change.value.kind === 'scalar' && edits.length > 0) {
        expect(edits.map((edit) => edit.range)).toEqual([step.valueRange(change.path)]);
      }
    });
  });
});
