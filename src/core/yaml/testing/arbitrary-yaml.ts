import fc from 'fast-check';

import { Printer, type Style, type Value, type Written } from './written-yaml.ts';

const KEYS = [
  ...['type', 'identifier', 'name', 'spec', 'step', 'steps', 'stage', 'stages', 'stepGroup'],
  ...['parallel', 'template', 'templateInputs', 'inputSet', 'pipeline', 'command', 'tags'],
  ...['variables', '"variables"'],
  ...['"type"', "'step'", 'a b', '<+x.y>', 'x:y', '-a', '__proto__', '"a: b"', '""'],
];
const TEXTS = [
  ...['BuildAndPushECR', 'BuildAndPushACR', 'Run', 'push', '1.10', '~', 'null', 'true', 'a:b'],
  ...['<+input>', 'x y', "it's", '-1', 'é', '😀', 'http://x#y', '?q', 'a - b'],
];
const BLOCK_LINES = [
  ...['type: BuildAndPushECR', '- step:', '    type: BuildAndPushGAR', '# no comment', '', 'echo'],
  ...['{', '"', '---x', 'a: b: c'],
];

const text: fc.Arbitrary<Value> = fc.record({
  kind: fc.constant('text' as const),
  text: fc.constantFrom(...TEXTS),
  style: fc.constantFrom<Style>(
    'plain',
    'plain',
    'plain',
    'single',
    'double',
    'running',
    'wrapped',
  ),
});

const block: fc.Arbitrary<Value> = fc.record({
  kind: fc.constant('block' as const),
  lines: fc.array(fc.constantFrom(...BLOCK_LINES), { maxLength: 5 }),
  header: fc.constantFrom('|', '>', '|-', '>+', '|2', '|+'),
});

const { written } = fc.letrec<{ written: Written; value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: block },
    {
      weight: 4,
      arbitrary: fc
        .record({
          kind: fc.constant('map' as const),
          step: fc.integer({ min: 0, max: 8 }),
          pairs: fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS), tie('written')), {
            minLength: 1,
            maxLength: 5,
            selector: ([key]) => key.replaceAll(/^["']|["']$/g, ''),
          }),
          flow: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
          indent: fc.integer({ min: 1, max: 4 }),
        })
        .map(({ step, pairs, ...map }) => ({ ...map, pairs: withStepType(pairs, step) })),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('list' as const),
        items: fc.array(tie('written'), { minLength: 1, maxLength: 4 }),
        flow: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
        indent: fc.integer({ min: 0, max: 3 }),
      }),
    },
  ),
  written: fc.record({
    value: tie('value'),
    above: fc.constantFrom('' as const, '' as const, 'blank' as const, 'comment' as const),
    comment: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
    anchor: fc.integer({ min: 0, max: 6 }).map((dice) => dice === 0),
    explicit: fc.integer({ min: 0, max: 15 }).map((dice) => dice === 0),
    merge: fc.integer({ min: 0, max: 8 }).map((dice) => dice === 0),
  }),
}));

/** Makes about every third mapping a step, so that there is something to find. */
function withStepType(
  pairs: readonly (readonly [string, Written])[],
  at: number,
): readonly (readonly [string, Written])[] {
  const others = pairs.filter(([key]) => key !== 'type' && key !== '"type"');
  if (at > 3 || (at > 0 && others.length === 0)) {
    return pairs;
  }
  const type: Value = { kind: 'text', text: 'BuildAndPushECR', style: 'plain' };
  const node: Written = {
    value: type,
    above: '',
    comment: false,
    anchor: false,
    explicit: false,
    merge: false,
  };
  return others.toSpliced(at, 0, ['type', node] as const);
}

/** A document with one step whose `spec` holds anything, between two other steps. */
export const stepTexts: fc.Arbitrary<string> = fc
  .record({
    spec: fc.array(fc.tuple(fc.constantFrom('tags', 'labels', 'region', 'context'), written), {
      maxLength: 4,
    }),
    indent: fc.integer({ min: 1, max: 4 }),
    carriage: fc.boolean(),
    finalBreak: fc.boolean(),
  })
  .map(({ spec, indent, carriage, finalBreak }) => {
    const pairs = new Map(spec);
    const plain = (value: Value): Written => ({ ...BARE, value });
    const root = plain({
      kind: 'map',
      flow: false,
      indent,
      pairs: [
        ['type', plain({ kind: 'text', text: 'BuildAndPushECR', style: 'plain' })],
        [
          'spec',
          plain({
            kind: 'map',
            flow: false,
            indent,
            pairs: [['imageName', plain(IMAGE)], ...pairs],
          }),
        ],
      ],
    });
    const lines = ['# 😀', ...new Printer().print(root)];
    const lineBreak = carriage ? '\r\n' : '\n';
    return lines.join(lineBreak) + (finalBreak ? lineBreak : '');
  });

const BARE = { above: '', comment: false, anchor: false, explicit: false, merge: false } as const;
const IMAGE: Value = { kind: 'text', text: 'app', style: 'plain' };

/** Valid YAML texts of many shapes: styles, comments, anchors, documents, line breaks. */
export const yamlTexts: fc.Arbitrary<string> = fc
  .record({
    roots: fc.array(written, { minLength: 1, maxLength: 3 }),
    breaks: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    mixed: fc.boolean(),
    mark: fc.boolean(),
    start: fc.boolean(),
    finalBreak: fc.boolean(),
  })
  .map(({ roots, breaks, mixed, mark, start, finalBreak }) => {
    const documents = roots.map((root) => new Printer().print(root).join('\n'));
    const lines = `${start ? '---\n' : ''}${documents.join('\n---\n')}`.split('\n');
    const ended = lines.map((line, index) => {
      const isCarriage = mixed && breaks[index % breaks.length];
      const isLast = index === lines.length - 1;
      return isLast && !finalBreak ? line : `${line}${isCarriage ? '\r\n' : '\n'}`;
    });
    return `${mark ? '\u{feff}' : ''}${ended.join('')}`;
  });
