import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VALUES } from '../expression/index.ts';
import { applyEdits } from '../model/text.ts';
import { type FieldValue, list, scalar, UNSET } from '../model/value.ts';
import { STEP_DEFINITIONS } from '../registries/index.ts';
import { GOOD_ECR, pipelineText, stepText } from '../testing/pipeline.ts';
import {
  createSession,
  deriveView,
  reduceSession,
  type Session,
  type SessionEvent,
} from './index.ts';

const DOCKER = stepText(
  'BuildAndPushDockerRegistry',
  ['connectorRef: hub', 'repo: team/app', 'tags: [v1]'],
  ['name: Docs', 'identifier: docs'],
);
const PIPELINE = pipelineText(stepText('BuildAndPushECR', GOOD_ECR), DOCKER);

function open(text: string): Session {
  return createSession(STEP_DEFINITIONS, 'pipeline.yaml', text);
}

function following(session: Session, ...events: readonly SessionEvent[]): Session {
  return events.reduce(reduceSession, session);
}

function field(key: string, value: FieldValue): SessionEvent {
  return { type: 'field-changed', key, value };
}

function typed(session: Session, find: string, text: string): SessionEvent {
  const start = session.text.indexOf(find);
  return { type: 'yaml-typed', edits: [{ range: { start, end: start + find.length }, text }] };
}

function valueOfField(session: Session, key: string): FieldValue | undefined {
  const view = deriveView(session, { infrastructure: null, engine: null, values: DEFAULT_VALUES });
  return view.sections.flatMap(({ rows }) => rows).find((row) => row.field.key === key)?.value;
}

const UNDO: SessionEvent = { type: 'undo' };
const REDO: SessionEvent = { type: 'redo' };

describe('the form and the text are one document', () => {
  it('a form change edits one line', () => {
    const session = following(open(PIPELINE), field('spec.region', scalar('eu-west-1')));
    expect(session.text).toBe(PIPELINE.replace('us-east-1', 'eu-west-1'));
  });

  it('the form follows the text', () => {
    const before = open(PIPELINE);
    const session = following(before, typed(before, 'team/app', 'team/api'));
    expect(valueOfField(session, 'spec.imageName')).toEqual(scalar('team/api'));
  });

  it('the same value is no change', () => {
    const before = open(PIPELINE);
    expect(following(before, field('spec.region', scalar('us-east-1')))).toBe(before);
  });

  it('the selected step stays selected when text moves it', () => {
    const before = following(open(PIPELINE), { type: 'step-selected', index: 1 });
    const session = following(
      before,
      typed(before, 'name: Release', 'name: Release\n  # a line more'),
    );
    expect(session.step?.outline.identifier).toBe('docs');
  });
});

describe('a name', () => {
  it('gives a new step its Id until the Id is changed by hand', () => {
    const named = following(
      open(''),
      { type: 'step-inserted', stepType: 'BuildAndPushACR' },
      field('name', scalar('Build the API')),
    );
    expect(valueOfField(named, 'identifier')).toEqual(scalar('Build_the_API'));
    const own = following(
      named,
      field('identifier', scalar('api')),
      field('name', scalar('Other')),
    );
    expect(valueOfField(own, 'identifier')).toEqual(scalar('api'));
  });

  it('leaves the Id of an opened step alone: others may refer to it', () => {
    const session = following(
      open(PIPELINE.replace('identifier: push', 'identifier: Push')),
      field('name', scalar('Other')),
    );
    expect(valueOfField(session, 'identifier')).toEqual(scalar('Push'));
  });
});

describe('broken text', () => {
  const before = open(PIPELINE);
  const broken = following(before, typed(before, 'region: us-east-1', 'region: "us-east-1'));

  it('keeps the values of the form and says where it is', () => {
    expect(valueOfField(broken, 'spec.imageName')).toEqual(scalar('team/app'));
    const view = deriveView(broken, { infrastructure: null, engine: null, values: DEFAULT_VALUES });
    expect(view.broken?.position.line).toBeGreaterThan(10);
  });

  it('takes no form change and loses nothing', () => {
    const session = following(broken, field('spec.imageName', scalar('x')));
    expect(session.refusal?.key).toBe('spec.imageName');
    expect(session.text).toBe(broken.text);
  });

  it('is mended by typing, and the step is still selected', () => {
    const mended = following(broken, typed(broken, 'region: "us-east-1', 'region: us-east-2'));
    expect(valueOfField(mended, 'spec.region')).toEqual(scalar('us-east-2'));
    expect(mended.step?.outline.identifier).toBe('push');
  });
});

describe('undo', () => {
  it('takes typing in one field back at once', () => {
    const session = following(
      open(PIPELINE),
      field('spec.imageName', scalar('team/a')),
      field('spec.imageName', scalar('team/ap')),
      field('spec.imageName', scalar('team/api')),
      { type: 'field-left' },
      field('spec.region', scalar('eu-west-1')),
    );
    expect(session.past).toHaveLength(2);
    expect(following(session, UNDO, UNDO).text).toBe(PIPELINE);
    expect(following(session, UNDO, UNDO, REDO, REDO).text).toBe(session.text);
  });

  it('joins characters typed in a row and parts them at a line break', () => {
    const before = open(PIPELINE);
    const at = before.text.indexOf('Release');
    const insert = (offset: number, text: string): SessionEvent => ({
      type: 'yaml-typed',
      edits: [{ range: { start: offset, end: offset }, text }],
    });
    const session = following(before, insert(at, 'M'), insert(at + 1, 'y'), insert(at + 2, '\n'));
    expect(session.past).toHaveLength(2);
  });

  it('shows the step that it changes', () => {
    const session = following(
      open(PIPELINE),
      field('spec.region', scalar('eu-west-1')),
      { type: 'step-selected', index: 1 },
      UNDO,
    );
    expect(session.step?.outline.identifier).toBe('push');
  });

  it('gives every byte back after any events', () => {
    const event: fc.Arbitrary<SessionEvent> = fc.oneof(
      fc.constantFrom<SessionEvent>(
        field('spec.region', scalar('eu-west-1')),
        field('spec.region', UNSET),
        field('spec.tags', list('1.10', 'latest')),
        field('spec.tags', list('latest')),
        field('spec.resources.limits.memory', scalar('1Gi')),
        field('spec.optimize', scalar('true')),
        field('name', scalar('Other')),
        { type: 'field-left' },
        { type: 'step-selected', index: 1 },
        { type: 'step-selected', index: 0 },
        UNDO,
        REDO,
      ),
      fc.tuple(fc.nat(2_000), fc.nat(6), fc.constantFrom('', 'a', '"', '\n', ' ', '- ', ': ')).map(
        ([start, length, text]): SessionEvent => ({
          type: 'yaml-typed',
          edits: [{ range: { start, end: start + length }, text }],
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        let session = open(PIPELINE);
        for (const next of events) {
          const inside =
            next.type !== 'yaml-typed' ||
            next.edits.every(({ range }) => range.end <= session.text.length);
          const before = session;
          session = inside ? reduceSession(session, next) : session;
          if (session.revision !== before.revision) {
            expect(session.text).toBe(applyEdits(before.text, session.lastChange.edits));
          }
        }
        const { text } = session;
        const count = session.past.length;
        const back = following(session, ...Array.from({ length: count }, () => UNDO));
        expect(back.text).toBe(PIPELINE);
        const forth = following(back, ...Array.from({ length: count }, () => REDO));
        expect(forth.text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['', 'Nothing here yet.'],
  ['pipeline:\n  stages: []\n', 'This pipeline has no Build and Push step.'],
  ['- a\n- b\n', 'This is not a pipeline'],
])('says what is missing from %j', (text, message) => {
  const view = deriveView(open(text), { infrastructure: null, engine: null, values: {} });
  expect(view.empty).toContain(message);
});

it('judges the selected step at once and the others bit by bit', () => {
  const step = (name: string) => stepText('BuildAndPushACR', [`repository: ${name}`]);
  const text = pipelineText(...['one', 'two', 'three', 'four'].map(step));
  const settings = { infrastructure: null, engine: null };
  const all = deriveView(open(text), { ...settings, values: {} });
  const values = {};
  const bits = [2, 1, 0, 0].map(() => deriveView(open(text), { ...settings, values, atMost: 1 }));
  expect(bits.map(({ waiting }) => waiting)).toEqual([2, 1, 0, 0]);
  const judged = bits[0]?.problems.filter(({ code }) => code === 'required-field') ?? [];
  expect(new Set(judged.map((problem) => problem.step))).toEqual(new Set([0, 1]));
  expect(bits[3]?.problems).toEqual(all.problems);
});

it('shows the steps below their stage', () => {
  const view = deriveView(open(PIPELINE), {
    infrastructure: null,
    engine: null,
    values: DEFAULT_VALUES,
  });
  expect(view.outline).toMatchObject([
    {
      kind: 'stage',
      label: 'Build',
      children: [
        { kind: 'step', label: 'Push', code: 'ECR', step: 0 },
        { kind: 'step', label: 'Docs', code: 'DKR', step: 1 },
      ],
    },
  ]);
});
