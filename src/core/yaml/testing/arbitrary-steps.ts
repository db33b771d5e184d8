import fc from 'fast-check';

/** Items of a list of steps as people write them; the last text of some would swallow blank lines. */
const BODIES: readonly (readonly string[])[] = [
  ['- step:', '    type: BuildAndPushECR', '    identifier: a # of a'],
  ['- step: # here', '    name: "B"', '    type: BuildAndPushGAR', '    # - step: no', '    spec:'],
  ['- step: {type: BuildAndPushACR, identifier: c}  # flow'],
  [
    '- step:',
    '    type: BuildAndPushECR',
    '    spec:',
    '      tags:',
    '      - x',
    '',
    '      - y',
  ],
  ['- step:', '    type: Run', '    spec:', '      command: |', '        # a', '', '        - b'],
  [
    '- step:',
    '    type: BuildAndPushECR',
    '    description: >-',
    '      a',
    '      b',
    '      # end',
  ],
  ['- stepGroup:', '    name: G', '    steps:', '      - step:', '          type: BuildAndPushGCR'],
  ['- parallel:', '    - step:', '        type: BuildAndPushECR', '    - step: {type: Run}'],
  ['- step:', '    type: Run', '    text: |+', '      kept', ''],
  ['- step: {', '    type: BuildAndPushECR,', '    spec: {tags: [a, b]} }'],
];

const item = fc.record({
  gap: fc.constantFrom('', '', '\n', '\n\n', '\n# of the list\n\n', '# of the list\n\n'),
  lead: fc.constantFrom('', '', '# above\n', '# above\n# too\n'),
  body: fc.constantFrom(...BODIES),
  tail: fc.constantFrom('', '', '    # below\n', '\n    # below\n'),
});

/** Texts with a list of steps in block style: indented or not, with comments and gaps of all kinds. */
export const blockLists: fc.Arbitrary<string> = fc
  .record({
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
    column: fc.constantFrom(0, 2, 4),
    owner: fc.constantFrom('steps:\n', 'steps: # all\n', 'steps: &all\n'),
    below: fc.constantFrom('', '\n', 'rest: 1\n', '\n# rest\nrest: 1\n'),
    finalBreak: fc.boolean(),
    carriage: fc.boolean(),
  })
  .map(({ items, column, owner, below, finalBreak, carriage }) => {
    const text = items.map(({ gap, lead, body, tail }, index) => {
      return `${index === 0 ? '' : gap}${lead}${body.join('\n')}\n${tail}`;
    });
    const indented = text.join('').replaceAll(/^(?=.)/gm, ' '.repeat(column));
    const whole = `a: b\n${owner}${indented}${below}`;
    const ended = finalBreak ? whole : whole.trimEnd();
    return carriage ? ended.replaceAll('\n', '\r\n') : ended;
  });

const FLOW_ITEMS = [
  '{step: {type: BuildAndPushECR, identifier: a}}',
  '{"step": {"type": "Run"}}',
  '{step: {type: BuildAndPushGAR, spec: {tags: [x, y]}}}',
];

/** Texts with a list of steps in flow style. */
export const flowLists: fc.Arbitrary<string> = fc
  .record({
    items: fc.array(fc.constantFrom(...FLOW_ITEMS), { minLength: 1, maxLength: 4 }),
    separator: fc.constantFrom(', ', ',', ',\n  ', ' ,\n    '),
    open: fc.constantFrom('[', '[ ', '[\n  '),
    close: fc.constantFrom(']', ' ]', '\n  ]'),
  })
  .map(
    ({ items, separator, open, close }) => `steps: ${open}${items.join(separator)}${close}\nb: 1`,
  );
