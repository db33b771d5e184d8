import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath } from '../model/path.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { outlineSteps, parseStep } from '../yaml/index.ts';
import { stepTexts, yamlTexts } from '../yaml/testing/arbitrary-yaml.ts';
import { completeAt, hoverAt } from './index.ts';
import { placeAt, scopeOf } from './place/index.ts';
import { contextOf } from './testing/context.ts';

const isStepType = (type: string) => STEP_DEFINITIONS.some((one) => one.type === type);

/** Keys that make a mapping a step, or merge another one into it: alone they tell nothing. */
const SPECIAL: ReadonlySet<string> = new Set(['type', '<<']);

/** A text with a cursor, whole or cut off, and with a stray character where somebody is typing. */
const typing = fc
  .tuple(
    fc.oneof(yamlTexts, stepTexts),
    fc.nat(),
    fc.boolean(),
    fc.constantFrom('', '"', '{', '[', '<+', '- ', ': ', '#', '\t'),
  )
  .map(([text, at, isCut, typed]) => {
    const clean = text.replaceAll('|', '>');
    const offset = at % (clean.length + 1);
    return `${clean.slice(0, offset)}${typed}|${isCut ? '' : clean.slice(offset)}`;
  });

describe('help at any place of any text', () => {
  it('replaces only what is on the line of the cursor, around it', () => {
    fc.assert(
      fc.property(typing, (marked) => {
        const { context, offset } = contextOf(marked);
        for (const { range } of completeAt(context, offset)) {
          expect(range.start).toBeLessThanOrEqual(offset);
          expect(range.end).toBeGreaterThanOrEqual(offset);
          expect(context.text.slice(range.start, range.end)).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });

  it('explains what is at the place and nothing else', () => {
    fc.assert(
      fc.property(typing, (marked) => {
        const { context, offset } = contextOf(marked);
        const found = hoverAt(context, offset);
        if (found !== null) {
          expect(found.range.start).toBeLessThanOrEqual(offset);
          expect(found.range.end).toBeGreaterThanOrEqual(offset);
        }
      }),
    );
  });
});

describe('the place of a key, as the lines around tell it', () => {
  it('is where the parser finds it', () => {
    let compared = 0;
    fc.assert(
      fc.property(stepTexts, (text) => {
        const { steps } = outlineSteps(text, isStepType);
        // A step inside of a step is one of its own for the lines, whatever holds it.
        for (const outline of steps.length === 1 ? steps : []) {
          const step = parseStep(text, outline);
          for (const holder of [[], ['spec']]) {
            for (const { name, range, isText } of step.syntax.length > 0 ? [] : step.keys(holder)) {
              const place = isText ? placeAt(text, range.start) : null;
              const scope = place && scopeOf(place, isStepType);
              if (scope?.kind === 'step' && place?.role === 'key' && !SPECIAL.has(name)) {
                compared += 1;
                expect([formatPath(scope.path), scope.type]).toEqual([
                  formatPath(holder),
                  outline.type,
                ]);
              }
            }
          }
        }
      }),
    );
    expect(compared).toBeGreaterThan(100);
  });
});
