import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { outlineSteps } from '../outline.ts';
import { stageReader } from './stage-reader.ts';

const STEP = { step: { type: 'BuildAndPushECR', identifier: 'push', spec: { tags: ['a'] } } };
const OTHER = {
  step: { type: 'Run', spec: { command: 'stages:\n- stage:\n  spec:\n    x: 1\n' } },
};

const infrastructure = fc.constantFrom<object>(
  {},
  { infrastructure: { type: 'KubernetesDirect', spec: { os: 'Linux' } } },
  { infrastructure: { type: 'VM', spec: { type: 'Pool', spec: { os: 'Windows' } } } },
  { infrastructure: { useFromStage: 'stage_0' } },
  { platform: { os: 'MacOS', arch: 'Arm64' }, runtime: { type: 'Cloud', spec: {} } },
  { infrastructure: '<+input>' },
);

const group = fc.constantFrom<object>(
  {},
  { stepGroupInfra: { type: 'KubernetesDirect', spec: {} } },
);

const variables = fc.constantFrom<object>(
  {},
  { variables: [{ name: 'PLUGIN_SQUASH', type: 'String', value: 'true' }] },
);

/** Maps with the same entries in any order. */
function shuffled(map: object): fc.Arbitrary<object> {
  const entries = Object.entries(map);
  return fc
    .shuffledSubarray(entries, { minLength: entries.length })
    .map((order) => Object.fromEntries(order));
}

const steps = fc
  .tuple(group, fc.subarray([OTHER, STEP, { parallel: [STEP, OTHER] }]))
  .chain(([settings, list]) =>
    shuffled({ identifier: 'group', ...settings, steps: [...list, STEP] }).map((stepGroup) => [
      OTHER,
      ...list,
      { stepGroup },
    ]),
  );

const stage = fc
  .tuple(infrastructure, variables, steps)
  .chain(([place, own, list]) =>
    shuffled({ ...place, execution: { steps: list } }).chain((spec) =>
      shuffled({ name: 'Build', type: 'CI', spec, ...own }),
    ),
  );

const pipeline = fc.array(stage, { minLength: 1, maxLength: 3 }).map((stages) => ({
  pipeline: {
    name: 'Release',
    stages: stages.map((one, index) => ({ stage: { identifier: `stage_${index}`, ...one } })),
  },
}));

function read(text: string) {
  const outline = outlineSteps(text, (type) => type.startsWith('BuildAndPush'));
  return outline.steps.map(stageReader(text, outline));
}

it('reads from the lines what the parser reads', () => {
  fc.assert(
    fc.property(
      pipeline,
      fc.record({ indent: fc.constantFrom(2, 4), indentSeq: fc.boolean() }),
      (content, style) => {
        const blocks = stringify(content, { ...style, aliasDuplicateObjects: false });
        // In flow style the lines tell nothing, so that this is read by the parser.
        expect(read(blocks)).toEqual(read(JSON.stringify(content)));
      },
    ),
  );
});
