import { expect, it } from 'vitest';
import { completeAt } from '../assist/index.ts';
import { deriveReferences, fileSchema, stepJsonSchema } from '../derive/index.ts';
import { convertStep, importSteps } from '../exchange/index.ts';
import {
  BUILD_FIELDS,
  connectorField,
  defineStep,
  IDENTITY_FIELDS,
  RUN_FIELDS,
  TAGS_FIELD,
} from '../fields/index.ts';
import { manualMarkdown } from '../manual/index.ts';
import { applyEdits } from '../model/text.ts';
import { previewPlan } from '../plan/index.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { createSession, deriveView } from '../session/index.ts';
import { outlineSteps, parseStep } from '../yaml/index.ts';
import { ownManual } from './index.ts';

/** A registry that nobody has: all that the core does for it follows from this one record. */
const HARBOUR = defineStep({
  type: 'BuildAndPushHarbour',
  code: 'HRB',
  label: 'Harbour',
  summary: 'Quay and image',
  sample: 'north.harbour.example/team/api',
  documentation: 'https://harbour.example/steps',
  infrastructures: ['kubernetes', 'local'],
  fields: [
    ...IDENTITY_FIELDS,
    connectorField('DockerRegistry', 'Harbour connector', 'May push to the quay.'),
    {
      key: 'spec.quay',
      label: 'Quay',
      help: 'Where the image lands.',
      kind: { kind: 'choice', options: [{ value: 'north', label: 'North quay' }] },
      section: 'registry',
      required: true,
      role: 'region',
      example: 'north',
    },
    {
      key: 'spec.imageName',
      label: 'Image name',
      help: 'Name of the image.',
      kind: { kind: 'text' },
      section: 'registry',
      required: true,
      role: 'image',
      example: 'team/api',
      setting: 'PLUGIN_REPO',
    },
    TAGS_FIELD,
    ...BUILD_FIELDS,
    ...RUN_FIELDS,
  ],
  repository: [{ field: 'spec.quay' }, { text: '.harbour.example/' }, { field: 'spec.imageName' }],
  tags: 'spec.tags',
});

const DEFINITIONS = [...STEP_DEFINITIONS, HARBOUR];
const REFERENCE = 'north.harbour.example/team/api:1.0';
const TEXT = `step:
  type: BuildAndPushHarbour
  name: Land
  identifier: land
  spec:
    connectorRef: account.harbour
    quay: north
    imageName: team/api # image
    tags:
      - "1.0"
`;

function stepOf(text: string) {
  const [outline] = outlineSteps(text, (type) =>
    DEFINITIONS.some((definition) => definition.type === type),
  ).steps;
  if (!outline) {
    throw new Error('The text holds no step.');
  }
  return parseStep(text, outline);
}

it('is a form with its fields, judged by the rules', () => {
  const session = createSession(DEFINITIONS, 'step.yaml', TEXT.replace('    quay: north\n', ''));
  const view = deriveView(session, { infrastructure: 'local', engine: null, values: {} });
  const labels = view.sections.flatMap(({ rows }) => rows.map(({ field }) => field.label));
  expect(labels).toContain('Quay');
  expect(view.problems.map(({ code, key }) => [code, key])).toContainEqual([
    'required-field',
    'spec.quay',
  ]);
});

it('is in the schemas', () => {
  expect(JSON.stringify(stepJsonSchema(HARBOUR))).toContain('Where the image lands.');
  expect(JSON.stringify(fileSchema(DEFINITIONS))).toContain('BuildAndPushHarbour');
});

it('is completed in the YAML', () => {
  const text = 'step:\n  type: BuildAndPushHarbour\n  spec:\n    quay: ';
  const context = {
    text,
    outline: createSession(DEFINITIONS, 'step.yaml', text).outline,
    definitions: DEFINITIONS,
    connectors: [],
    infrastructure: 'kubernetes',
    values: {},
    dockerfile: null,
  } as const;
  expect(completeAt(context, text.length).map(({ label }) => label)).toContain('north');
});

it('is previewed and planned with the same reference', () => {
  const step = stepOf(TEXT);
  expect(deriveReferences(HARBOUR, step, {}).map(({ reference }) => reference)).toEqual([
    REFERENCE,
  ]);
  const target = { infrastructure: 'local', engine: 'buildah', values: {} } as const;
  const { plan } = previewPlan(HARBOUR, step, target);
  const words = plan.steps.flatMap(({ args }) => args.map(({ text }) => text));
  expect(words.join(' ')).toContain(REFERENCE);
});

it('is converted from and to other types, and imported', () => {
  const docker = STEP_DEFINITIONS.find(({ type }) => type === 'BuildAndPushDockerRegistry');
  if (!docker) {
    throw new Error('The Docker step is gone.');
  }
  const there = convertStep(TEXT, stepOf(TEXT), HARBOUR, docker);
  const text = there.result.ok ? applyEdits(TEXT, there.result.edits) : '';
  expect(text).toContain('repo: north.harbour.example/team/api # image\n');
  const back = convertStep(text, stepOf(text), docker, HARBOUR);
  expect(back.result.ok && applyEdits(text, back.result.edits)).toBe(TEXT);

  const command = `docker build -t ${REFERENCE} .`;
  const imported = importSteps('docker', command, DEFINITIONS);
  expect(imported.ok && imported.steps.map(({ type }) => type)).toEqual([HARBOUR.type]);
});

it('has a page in the reference', () => {
  const page = ownManual(DEFINITIONS).find(({ id }) => id === HARBOUR.type);
  expect(page && manualMarkdown(page)).toContain('Quay `spec.quay`');
});
