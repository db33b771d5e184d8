import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepChange, YamlPath } from '../../model/step.ts';
import { applyEdits, invertEdits, type TextEdit } from '../../model/text.ts';
import { type FieldValue, sameValue } from '../../model/value.ts';
import { editStep, parseStep } from '../index.ts';
import { firstStep } from '../testing/steps.ts';

/** Items of a list of mappings, with dashes and inner keys in the columns of one style each. */
const ITEMS: readonly string[] = [
  '- onFailure:\n    errors: [A]\n    action:\n      type: Abort',
  '- onFailure: # why\n    errors:\n    - A # a\n    - B\n    action: {type: Ignore}',
  '- {onFailure: {errors: [A, B], action: {type: Retry, spec: {retryCount: 2}}}}',
  '- "onFailure":\n    action:\n      type: Retry\n      spec:\n        retryIntervals:\n          - 10s\n    # below',
  '- x: 1\n  # inside\n  y: "2"',
  '- plain # text',
  '- onFailure:',
];

/** A step with a list of mappings between two other keys, in the styles that people use. */
const texts = fc
  .record({
    items: fc.array(fc.constantFrom(...ITEMS), { maxLength: 3 }),
    lead: fc.constantFrom('', '', '# above\n', '\n'),
    column: fc.constantFrom(0, 2, 4),
    flow: fc.boolean(),
    below: fc.constantFrom('', 'timeout: 1h # t\n'),
    carriage: fc.boolean(),
    finalBreak: fc.boolean(),
  })
  .map(({ items, lead, column, flow, below, carriage, finalBreak }) => {
    const block = items
      .map((item) => `${lead}${item}\n`)
      .join('')
      .replaceAll(/^(?=.)/gm, ' '.repeat(column));
    const list = flow
      ? `list: [${items.map((_, index) => `{onFailure: {errors: [E${index}]}}`).join(', ')}] # f\n`
      : items.length === 0
        ? ''
        : `list: # all\n${block}`;
    const step = `type: BuildAndPushECR\nname: a # n\n${list}${below}`;
    const text = `- step:\n${step.replaceAll(/^(?=.)/gm, '    ')}- step:\n    type: Run\n`;
    const ended = finalBreak ? text : text.trimEnd();
    return carriage ? ended.replaceAll('\n', '\r\n') : ended;
  });

const index = fc.nat({ max: 3 });
const word = fc.constantFrom('a', '1.10', 'on', 'x: y', '<+input>', "it's", 'a,b', '# c', '2');
const value: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.record({ kind: fc.constant('scalar' as const), text: word }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(word, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('map' as const),
    entries: fc.uniqueArray(fc.record({ name: word, value: word }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ name }) => name,
    }),
  }),
);
const INNER: readonly YamlPath[] = [
  [],
  ['onFailure', 'errors'],
  ['onFailure', 'action', 'type'],
  ['onFailure', 'action', 'spec', 'retryCount'],
  ['onFailure', 'action', 'spec', 'retryIntervals', 0],
  ['x'],
];
const path = fc
  .tuple(index, fc.constantFrom(...INNER))
  .map(([at, inner]): YamlPath => ['list', at, ...inner]);
const set = fc.record({
  kind: fc.constant('set' as const),
  path,
  value,
  intent: fc.constant('string' as const),
  order: fc.constant(['errors', 'action']),
});
const unset = fc.record({ kind: fc.constant('unset' as const), path });
const move = fc.record({
  kind: fc.constant('move-item' as const),
  path: index.map((at): YamlPath => ['list', at]),
  by: fc.constantFrom(-1 as const, 1 as const),
});
const rename = fc.record({
  kind: fc.constant('rename-key' as const),
  path: fc.tuple(index, fc.constantFrom('x', 'onFailure')).map((at): YamlPath => ['list', ...at]),
  name: word,
});

interface Made<Change> {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly after: string;
  readonly change: Change;
}

/** Holds every change that is made to a law; some have to be. */
function holds<Change extends StepChange>(
  changes: fc.Arbitrary<Change>,
  law: (made: Made<Change>) => void,
): void {
  let count = 0;
  fc.assert(
    fc.property(texts, changes, (text, change) => {
      const result = editStep(text, parseStep(text, firstStep(text)), change);
      if (result.ok && result.edits.length > 0) {
        count += 1;
        const after = applyEdits(text, result.edits);
        expect(applyEdits(after, invertEdits(text, result.edits))).toBe(text);
        law({ text, edits: result.edits, after, change });
      }
    }),
    { numRuns: 1_500 },
  );
  expect(count).toBeGreaterThan(150);
}

function stepOf(text: string) {
  return parseStep(text, firstStep(text));
}

/** The lines of a text that no edit of the list may touch. */
function linesAround(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => /^- step|name: a|timeout: 1h|type: (?:BuildAndPushECR|Run)/.test(line));
}

describe('changes inside a list of mappings', () => {
  it('read as set, are made once, and leave the lines around alone', () => {
    holds(set, ({ text, after, change }) => {
      expect(sameValue(stepOf(after).read(change.path), change.value)).toBe(true);
      expect(editStep(after, stepOf(after), change)).toEqual({ ok: true, edits: [] });
      expect(linesAround(after)).toEqual(linesAround(text));
    });
  });

  it('that remove leave one item or key less, and no empty container', () => {
    holds(unset, ({ text, after, change }) => {
      const [list, at, ...inner] = change.path;
      const size = (of: string) =>
        [0, 1, 2, 3].filter((item) => stepOf(of).has([list ?? '', item])).length;
      expect(size(after)).toBeGreaterThanOrEqual(size(text) - 1);
      if (inner.length > 0 && size(after) === size(text)) {
        expect(stepOf(after).has(change.path)).toBe(false);
        expect(stepOf(after).has([list ?? '', at ?? 0])).toBe(true);
      }
      const isEmpty = (of: string) => /\{\s*\}|\[\s*\]/.test(of);
      expect(isEmpty(after)).toBe(isEmpty(text));
      expect(linesAround(after)).toEqual(linesAround(text));
    });
  });

  it('that move an item are taken back by moving it back, byte for byte', () => {
    holds(move, ({ text, after, change }) => {
      const [list = '', at] = change.path;
      const back: StepChange = {
        kind: 'move-item',
        path: [list, Number(at) + change.by],
        by: change.by === 1 ? -1 : 1,
      };
      const result = editStep(after, stepOf(after), back);
      expect(result.ok && applyEdits(after, result.edits)).toBe(text);
    });
  });

  it('that rename a key change that key alone', () => {
    holds(rename, ({ text, edits, after, change }) => {
      const renamed = [...change.path.slice(0, -1), change.name];
      expect(edits).toHaveLength(1);
      expect(stepOf(after).read(renamed)).toEqual(stepOf(text).read(change.path));
    });
  });
});
